import { parse } from "lossless-json";
import { z } from "zod";

/**
 * A webhook's body. Shopify's numeric ids exceed what a double can hold, so every number is read as
 * the text it was written in.
 */
export function readPayload<T>(schema: z.ZodType<T>, payload: string): T {
  return schema.parse(parse(payload, undefined, (number) => number));
}

/** The gid of the thing that a payload is about, from the digits of its numeric id. */
export function gidOf(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`;
}

/** A numeric id, kept as its digits. */
export const idDigits = z.string().regex(/^\d+$/);
