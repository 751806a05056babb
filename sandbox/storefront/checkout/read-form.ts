import { z } from "zod";
import { countryName } from "#sandbox/shop/countries.ts";
import type { Address } from "#sandbox/shop/orders/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { sellsTo } from "../localization/context-for.ts";
import type { CheckoutTexts } from "./messages.ts";
import { fill } from "./messages.ts";

const text = z.string().trim().max(255).default("");

const formSchema = z.object({
  email: text,
  countryCode: text,
  firstName: text,
  lastName: text,
  address1: text,
  address2: text,
  city: text,
  zip: text,
  phone: text,
  shippingMethod: text,
  cardNumber: text,
  expiry: text,
  securityCode: text,
  cardName: text,
  /** How long the payment holds its units; only tests and scripts say it. */
  reserveMs: z.coerce.number().int().min(0).optional(),
});

/** What a shopper typed, shown again when something is wrong. */
export type CheckoutForm = z.infer<typeof formSchema>;

export function readForm(body: Record<string, unknown>): CheckoutForm {
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ""));
  const read = formSchema.safeParse(given);
  return read.success ? read.data : formSchema.parse({});
}

type TestCard = "ok" | "declined" | "declines_later";

/** The processor's own test cards, and those of Shopify's bogus gateway. */
const cards: Readonly<Record<string, TestCard>> = {
  "4242424242424242": "ok",
  "4000000000000341": "declines_later",
  "4000000000000002": "declined",
  "1": "ok",
  "2": "declined",
};

export function cardOf(form: CheckoutForm): TestCard | undefined {
  return cards[form.cardNumber.replace(/\s/g, "")];
}

const required = ["email", "lastName", "address1", "city", "countryCode", "cardNumber"] as const;

/** The first thing that is wrong, in the shopper's words; undefined when nothing is. */
export function formProblem(
  shop: Shop,
  form: CheckoutForm,
  words: CheckoutTexts,
): string | undefined {
  const label = (name: (typeof required)[number]): string =>
    name === "countryCode" ? words.country : words[name];
  const empty = required.filter((name) => form[name] === "");
  if (empty.length > 0) return fill(words.missing, { fields: empty.map(label).join(", ") });
  if (!/^[^@\s]+@[^@\s]+$/.test(form.email)) return words.badEmail;
  if (!sellsTo(shop, form.countryCode)) return words.noDelivery;
  return cardOf(form) ? undefined : words.badCard;
}

export function addressOf(form: CheckoutForm): Address {
  const given = (value: string): string | null => (value === "" ? null : value);
  return {
    firstName: given(form.firstName),
    lastName: given(form.lastName),
    company: null,
    address1: given(form.address1),
    address2: given(form.address2),
    city: given(form.city),
    province: null,
    provinceCode: null,
    zip: given(form.zip),
    country: countryName(form.countryCode),
    countryCode: form.countryCode,
    phone: given(form.phone),
  };
}
