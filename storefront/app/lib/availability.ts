import { fieldOf } from "./field-of.ts";

/** What the hub tells of a variant: how much there is, in bands, and by when it ships. */
export interface Availability {
  band: "none" | "few" | "some" | "plenty";
  /** Only where the factory shows its very stock. */
  units: number | null;
  promise: { kind: "in_stock" | "incoming" | "in_production"; shipsBy: string } | null;
}

const BANDS = ["none", "few", "some", "plenty"] as const;
const KINDS = ["in_stock", "incoming", "in_production"] as const;

/** Availability by the variant's number; what does not read as one is left out. */
export function readAvailabilities(body: unknown): Map<string, Availability> {
  const told = new Map<string, Availability>();
  const variants = fieldOf(body, "variants");
  if (typeof variants !== "object" || variants === null) return told;
  for (const [id, value] of Object.entries(variants)) {
    const band = BANDS.find((one) => one === fieldOf(value, "band"));
    if (band === undefined) continue;
    const units = fieldOf(value, "units");
    const promise = readPromise(fieldOf(value, "promise"));
    told.set(id, { band, units: typeof units === "number" ? units : null, promise });
  }
  return told;
}

function readPromise(value: unknown): Availability["promise"] {
  const kind = KINDS.find((one) => one === fieldOf(value, "kind"));
  const shipsBy = fieldOf(value, "shipsBy");
  return kind && typeof shipsBy === "string" ? { kind, shipsBy } : null;
}

/** The number that ends a global id, e.g. "gid://shopify/ProductVariant/1". */
export function numberOf(gid: string): string {
  return gid.slice(gid.lastIndexOf("/") + 1);
}
