import { expect, test } from "vitest";
import { ADDRESS_FIELDS, problemsOf, readTexts } from "./account-form.ts";

test("a refusal stands at its field, the first one only, and what belongs to none at the form", () => {
  const refusals = [
    { code: "ADDRESS1_MISSING", field: ["address", "address1"] },
    { code: "TOO_LONG", field: ["address", "address1"] },
    { code: "CUSTOMER_ADDRESS_ALREADY_EXISTS", field: ["address"] },
    { code: "SOMETHING_NEW", field: ["address", "city"] },
  ];
  expect(problemsOf(refusals, ADDRESS_FIELDS)).toEqual({
    address1: "fieldMissing",
    form: "addressKnown",
    city: "fieldInvalid",
  });
});

test("only the fields that a form is known by are read", () => {
  const form = new FormData();
  form.set("city", " Leeds ");
  form.set("isAdmin", "yes");
  expect(readTexts(form, ADDRESS_FIELDS)).toEqual({ city: "Leeds" });
});
