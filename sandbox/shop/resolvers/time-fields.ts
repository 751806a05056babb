import type { FieldResolver } from "#sandbox/contract.ts";
import { idOf, isoTime } from "../ids.ts";

export const timeFields: Record<string, FieldResolver> = {
  createdAt: (record: { createdAt: number }) => isoTime(record.createdAt),
  updatedAt: (record: { updatedAt: number }) => isoTime(record.updatedAt),
};

export const legacyIdField: Record<string, FieldResolver> = {
  legacyResourceId: (record: { id: string }) => idOf(record.id),
};

/** A `Count` of something that was counted to the end. */
export function exactCount(count: number): { count: number; precision: "EXACT" } {
  return { count, precision: "EXACT" };
}
