import type { ProductFilter } from "#store/queries/generated/graphql.ts";

/** The filters that an address carries: each `?filter=` is the shop's own input, as its answer offered it. */
export function readFilters(url: URL): { chosen: string[]; filters: ProductFilter[] } {
  const chosen: string[] = [];
  const filters: ProductFilter[] = [];
  for (const text of url.searchParams.getAll("filter")) {
    const filter = parse(text);
    if (filter === null) continue;
    chosen.push(text);
    filters.push(filter);
  }
  const [min, max] = [readPrice(url, "min"), readPrice(url, "max")];
  if (min !== null || max !== null) filters.push({ price: { min, max } });
  return { chosen, filters };
}

/** An address may be anything; the shop itself refuses a filter that it does not know. */
function parse(text: string): ProductFilter | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : null;
  } catch {
    return null;
  }
}

function readPrice(url: URL, name: string): number | null {
  const text = url.searchParams.get(name)?.trim() ?? "";
  const price = Number(text);
  return text === "" || !Number.isFinite(price) || price < 0 ? null : price;
}
