import { readFileSync } from "node:fs";
import { z } from "zod";

const introspection = z.looseObject({ __schema: z.unknown() });
const shipped = z.union([z.object({ data: introspection }), introspection]);

/** The introspection in a file as Hydrogen ships it: with or without `data` around it. */
export function readShippedSchema(path: string | undefined, name: string): unknown {
  if (path === undefined) throw new Error(`Name the ${name} that Hydrogen ships.`);
  const read = shipped.parse(JSON.parse(readFileSync(path, "utf8")));
  return "data" in read ? read.data : read;
}
