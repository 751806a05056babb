import type { World } from "#sandbox/contract.ts";
import { anyLevelOf } from "../inventory/levels.ts";
import { connectLevel } from "../inventory/connect-level.ts";
import { itemOf, productByHandle, rankedLocations, variantsOf } from "../lookup.ts";
import { handleize } from "../products/handle.ts";
import { setProduct } from "../products/set/product-set.ts";
import type { Location, Product, Shop } from "../state.ts";
import type { PlannedCsvProduct, SkippedRow } from "./plan-product.ts";
import { planProduct } from "./plan-product.ts";
import type { CsvRow } from "./read-rows.ts";
import { cell, readRows } from "./read-rows.ts";

export interface ImportReport {
  products: number;
  variants: number;
  images: number;
  skipped: SkippedRow[];
  warnings: string[];
}

/**
 * Imports Shopify's product export. Products whose handle exists are overwritten, as with the
 * admin's own import. Stock goes to one location, by default the first the merchant owns.
 */
export function importProducts(
  world: World,
  shop: Shop,
  call: { csv: string; locationId?: string; eventId?: string },
): { report: ImportReport } | { problem: string } {
  const read = readRows(call.csv);
  if ("problem" in read) return read;
  const location = locationOf(shop, call.locationId);
  if (!location) return { problem: "There is no such location." };
  const report: ImportReport = { products: 0, variants: 0, images: 0, skipped: [], warnings: [] };
  for (const [handle, rows] of groupByHandle(read.rows, report.skipped)) {
    const planned = planProduct(handle, rows, { locationId: location.id });
    report.skipped.push(...planned.skipped);
    report.warnings.push(...planned.warnings);
    if (!planned.product) continue;
    store(world, shop, {
      planned: planned.product,
      location,
      report,
      row: rows[0]?.number ?? 0,
      eventId: call.eventId,
    });
  }
  report.skipped.sort((a, b) => a.row - b.row);
  return { report };
}

function store(
  world: World,
  shop: Shop,
  options: {
    planned: PlannedCsvProduct;
    location: Location;
    report: ImportReport;
    row: number;
    eventId?: string;
  },
): void {
  const { planned, location, report, eventId } = options;
  const existing = productByHandle(shop, planned.handle);
  if (existing) stockExisting(world, shop, { product: existing, location, eventId });
  const result = setProduct(world, shop, {
    identifier: { handle: planned.handle },
    input: planned.input,
    app: { appId: "gid://shopify/App/0" },
    eventId,
  });
  if ("errors" in result) {
    const reason = result.errors.map((error) => error.message).join("; ");
    report.skipped.push({ row: options.row, handle: planned.handle, reason });
    return;
  }
  if (!planned.published) unpublishOnline(shop, result.product);
  report.products += 1;
  report.variants += result.product.variantIds.length;
  report.images += planned.images;
}

/** Quantities of existing variants can only be set where they are stocked. */
function stockExisting(
  world: World,
  shop: Shop,
  options: { product: Product; location: Location; eventId?: string },
): void {
  const { product, location, eventId } = options;
  for (const variant of variantsOf(shop, product)) {
    const item = itemOf(shop, variant);
    if (!anyLevelOf(item, location.id)?.active)
      connectLevel(world, shop, { item, location, eventId });
  }
}

function unpublishOnline(shop: Shop, product: Product): void {
  product.publications = product.publications.filter(
    (entry) => shop.publications.get(entry.publicationId)?.app !== null,
  );
}

function locationOf(shop: Shop, wanted: string | undefined): Location | undefined {
  if (wanted) return shop.locations.get(wanted);
  return rankedLocations(shop).find((location) => location.fulfillmentServiceId === null);
}

/** Rows of one product need not stand together. */
function groupByHandle(rows: readonly CsvRow[], skipped: SkippedRow[]): Map<string, CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const raw = cell(row, "Handle");
    if (raw === undefined) {
      skipped.push({ row: row.number, handle: "", reason: "the row has no handle" });
      continue;
    }
    const handle = handleize(raw);
    const group = groups.get(handle);
    if (group) group.push(row);
    else groups.set(handle, [row]);
  }
  return groups;
}
