import { z } from "zod";
import type { Address } from "../orders/state.ts";

/** Forms send text for everything, so numbers are read from text as well. */
const wholeNumber = z.coerce.number().int();
const text = z.string().nullish();

/** Camel case as GraphQL writes it, or REST's and a form's snake case. */
export const addressSchema = z
  .object({
    firstName: text,
    lastName: text,
    company: text,
    address1: text,
    address2: text,
    city: text,
    province: text,
    provinceCode: text,
    zip: text,
    country: text,
    countryCode: text,
    phone: text,
  })
  .transform(toAddress);

export function toAddress(given: { [Key in keyof Address]?: string | null | undefined }): Address {
  return {
    firstName: given.firstName ?? null,
    lastName: given.lastName ?? null,
    company: given.company ?? null,
    address1: given.address1 ?? null,
    address2: given.address2 ?? null,
    city: given.city ?? null,
    province: given.province ?? given.provinceCode ?? null,
    provinceCode: given.provinceCode ?? null,
    zip: given.zip ?? null,
    country: given.country ?? countryName(given.countryCode),
    countryCode: given.countryCode ?? null,
    phone: given.phone ?? null,
  };
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

function countryName(code: string | null | undefined): string | null {
  if (!code || !/^[A-Za-z]{2}$/.test(code)) return null;
  return countryNames.of(code.toUpperCase()) ?? null;
}

const lineSchema = z
  .object({
    variantId: z.union([z.string(), z.number().transform(String)]).optional(),
    sku: z.string().optional(),
    sellingPlanId: z.string().optional(),
    quantity: wholeNumber.min(1).max(1_000_000).default(1),
  })
  .refine(
    (line) => line.variantId !== undefined || line.sku !== undefined,
    "a variantId or sku is needed",
  );

export const checkoutSchema = z.object({
  lines: z.array(lineSchema).max(500),
  email: text,
  phone: text,
  locale: text,
  note: text,
  attributes: z
    .array(z.object({ key: z.string(), value: z.string().nullable().default(null) }))
    .optional(),
  shippingAddress: addressSchema.nullish(),
  shipping: z.object({ title: z.string(), price: wholeNumber.min(0) }).nullish(),
});

export const paySchema = z.object({
  card: z.enum(["ok", "declined", "pending", "abandoned", "declines_later"]).default("ok"),
  reserveMs: wholeNumber
    .min(0)
    .max(24 * 3_600_000)
    .optional(),
  /** False answers at once and leaves the payment under way. */
  wait: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])
    .default(true),
});

export const buySchema = checkoutSchema.extend(paySchema.shape);
