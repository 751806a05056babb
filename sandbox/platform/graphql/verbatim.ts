/**
 * A value that is answered as it stands, past all resolvers: an outcome that was stored under an
 * idempotency key (by the response keys it was asked with), or a refusal by the platform.
 */
export class Verbatim {
  readonly value: object;
  readonly keyedBy: "response" | "field";
  constructor(value: object, keyedBy: "response" | "field") {
    this.value = value;
    this.keyedBy = keyedBy;
  }
}

export function readVerbatim(
  source: Verbatim,
  { responseKey, fieldName }: { responseKey: string | number; fieldName: string },
): unknown {
  const key = source.keyedBy === "response" ? responseKey : fieldName;
  return wrap(Reflect.get(source.value, key), source.keyedBy);
}

function wrap(value: unknown, keyedBy: Verbatim["keyedBy"]): unknown {
  if (Array.isArray(value)) return value.map((element) => wrap(element, keyedBy));
  if (typeof value === "object" && value !== null) return new Verbatim(value, keyedBy);
  return value ?? null;
}
