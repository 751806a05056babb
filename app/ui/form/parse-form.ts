import { z } from "zod";

/** A message of our own, perhaps with its numbers; the schema library's sentences are for nobody. */
const CODE = /^[a-z_]+(:-?\d+)*$/;

/** What an action tells the form that called it. Codes are turned into sentences on the page. */
export type FormAnswer =
  | { ok: true; /** Which message of the catalogue says what was done. */ done: string }
  | { ok: false; code: string; field?: string; fields?: Record<string, string> };

export type ParsedForm<T> = { ok: true; data: T } | (FormAnswer & { ok: false });

/**
 * Reads a submitted form. A name that ends in "[]" is a list. What does not fit is answered field by
 * field with the codes that the schema gives as its messages.
 */
export function parseForm<T extends z.ZodType>(schema: T, form: FormData): ParsedForm<z.output<T>> {
  const parsed = schema.safeParse(readFields(form));
  if (parsed.success) return { ok: true, data: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = nameOf(issue.path);
    fields[name] ??= CODE.test(issue.message) ? issue.message : "invalid";
  }
  return { ok: false, code: "form_invalid", fields };
}

/** What is wrong within a list may name a field of its own, as each line of an order has one. */
function nameOf([field, inner]: readonly PropertyKey[]): string {
  return typeof inner === "string" ? inner : String(field ?? "");
}

function readFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = form.getAll(name);
    else fields[name] = form.get(name);
  }
  return fields;
}

/** Texts of a form; the code names what is wrong. */
export const requiredText = z.string("required").trim().min(1, "required").max(200, "too_long");

export const optionalText = z
  .string()
  .trim()
  .max(500, "too_long")
  .transform((text) => (text === "" ? null : text));

/** The code carries the ends, so that the page can say what would do: `readCode` takes it apart. */
function outOfRange({ min, max }: { min: number; max: number }): string {
  return `out_of_range:${min}:${max}`;
}

/** A code and the numbers that it carries. */
export function readCode(text: string): { code: string; min: number; max: number } {
  const [code = "", min, max] = text.split(":");
  return { code, min: Number(min ?? 0), max: Number(max ?? 0) };
}

export function wholeNumber(range: { min: number; max: number }) {
  return z
    .string("required")
    .trim()
    .regex(/^-?\d+$/, "whole_number")
    .transform(Number)
    .refine((value) => value >= range.min && value <= range.max, outOfRange(range));
}

/** A percentage with up to two decimals, as hundredths of a percent. */
export function percentage(range: { max: number }) {
  return z
    .string("required")
    .trim()
    .regex(/^\d{1,9}([.]\d{1,2})?$/, "percentage")
    .transform((text) => Math.round(Number(text) * 100))
    .refine((value) => value <= range.max * 100, outOfRange({ min: 0, max: range.max }));
}

export const idText = z.string("required").min(1, "required").max(100, "too_long");
