import { z } from "zod";
import type { StockWrite } from "./ports.ts";

const quantityName = z.enum(["available", "reserved"]);
const place = { inventoryItemGid: z.string(), locationGid: z.string() };

const storedWrite = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("adjust"),
    rows: z.array(z.object({ ...place, delta: z.number(), changeFrom: z.number().nullable() })),
  }),
  z.object({
    kind: z.literal("move"),
    row: z.object({
      ...place,
      units: z.number(),
      from: quantityName,
      to: quantityName,
      changeFrom: z.number().nullable(),
    }),
  }),
]);

/** A batch's write as it was stored: the same bytes go out at every attempt. */
export function readStoredWrite(variables: string): StockWrite {
  return storedWrite.parse(JSON.parse(variables));
}
