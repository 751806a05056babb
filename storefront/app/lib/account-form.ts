import type { TextKey } from "#store/texts/en.server.ts";

/** What the API says of a field, as the store's own words say it. */
export type Problems = Partial<Record<string, TextKey>>;

/** Always the same, so that nothing seems to have changed. */
export const NO_PROBLEMS: Problems = {};

interface Refusal {
  code: string | null;
  field: string[] | null;
}

const WORDS: Partial<Record<string, TextKey>> = {
  REQUIRED: "fieldMissing",
  ADDRESS1_MISSING: "fieldMissing",
  TERRITORY_CODE_MISSING: "fieldMissing",
  ZONE_CODE_MISSING: "fieldMissing",
  TOO_LONG: "fieldTooLong",
  CONTAINS_HTML_TAGS: "fieldPlain",
  CONTAINS_URL: "fieldPlain",
  PHONE_NUMBER_NOT_VALID: "badPhone",
  CUSTOMER_ADDRESS_ALREADY_EXISTS: "addressKnown",
  DELETING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED: "defaultStays",
  DEMOTING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED: "defaultStays",
  ADDRESS_ID_DOES_NOT_EXIST: "addressGone",
};

/** Refusals by the field they belong to; what concerns the whole form stands under "form". */
export function problemsOf(refusals: readonly Refusal[], fields: readonly string[]): Problems {
  const problems: Problems = {};
  for (const { code, field } of refusals) {
    const name = field?.at(-1) ?? "";
    const place = fields.includes(name) ? name : "form";
    problems[place] ??= WORDS[code ?? ""] ?? "fieldInvalid";
  }
  return problems;
}

/** The texts of a form by name, without the spaces around them. */
export function readTexts<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = form.get(name);
    if (typeof value === "string") texts[name] = value.trim();
  }
  return texts;
}

export const ADDRESS_FIELDS = [
  "firstName",
  "lastName",
  "company",
  "address1",
  "address2",
  "city",
  "zip",
  "zoneCode",
  "territoryCode",
  "phoneNumber",
] as const;

export const NAME_FIELDS = ["firstName", "lastName"] as const;
