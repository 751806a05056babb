import type { FileInput } from "../products/media.ts";
import type { OptionInput } from "../products/options.ts";
import type { ProductSetInput } from "../products/set/input.ts";
import type { ProductStatus } from "../state.ts";
import type { CsvRow } from "./read-rows.ts";
import { booleanCell, cell, numberCell } from "./read-rows.ts";
import type { PlannedCsvVariant } from "./plan-variant.ts";
import { isVariantRow, planVariant } from "./plan-variant.ts";

export interface SkippedRow {
  row: number;
  handle: string;
  reason: string;
}

export interface PlannedCsvProduct {
  handle: string;
  input: ProductSetInput;
  published: boolean;
  images: number;
}

/** One product from all rows that carry its handle; rows that make no sense are left out by name. */
export function planProduct(
  handle: string,
  rows: readonly CsvRow[],
  options: { locationId: string },
): { product: PlannedCsvProduct | undefined; skipped: SkippedRow[]; warnings: string[] } {
  const skipped: SkippedRow[] = [];
  const warnings: string[] = [];
  const skip = (row: CsvRow, reason: string) => skipped.push({ row: row.number, handle, reason });
  const [first] = rows;
  const title = first && cell(first, "Title");
  if (!first || !title) {
    for (const row of rows) skip(row, "the product has no title");
    return { product: undefined, skipped, warnings };
  }
  const optionNames = [1, 2, 3].flatMap((place) => cell(first, `Option${place} Name`) ?? []);
  const variants = collectVariants(rows, {
    handle,
    optionNames,
    skip,
    warnings,
    locationId: options.locationId,
  });
  const files = collectFiles(rows);
  if (variants.length === 0) {
    skip(first, "the product has no usable variant");
    return { product: undefined, skipped, warnings };
  }
  const input = {
    ...productFields(first, title, handle),
    ...(files.length > 0 ? { files } : {}),
    productOptions: optionsOf(optionNames, variants),
    variants: variants.map(({ input: variant }) => variant),
  };
  const published = booleanCell(first, "Published") !== false;
  return { product: { handle, input, published, images: files.length }, skipped, warnings };
}

function collectVariants(
  rows: readonly CsvRow[],
  options: {
    handle: string;
    optionNames: string[];
    skip: (row: CsvRow, reason: string) => void;
    warnings: string[];
    locationId: string;
  },
): PlannedCsvVariant[] {
  const variants: PlannedCsvVariant[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (!isVariantRow(row, index === 0)) {
      if (!cell(row, "Image Src"))
        options.skip(row, "the row holds neither a variant nor an image");
      continue;
    }
    const planned = planVariant(row, { ...options, isFirst: index === 0 });
    if ("reason" in planned) {
      options.skip(row, planned.reason);
      continue;
    }
    const key = JSON.stringify(planned.optionValues);
    if (seen.has(key))
      options.skip(row, `the options ${planned.optionValues.join(" / ")} occur twice`);
    else variants.push(planned);
    seen.add(key);
  }
  return variants;
}

function collectFiles(rows: readonly CsvRow[]): FileInput[] {
  const files = new Map<string, FileInput & { position: number }>();
  rows.forEach((row, index) => {
    const source = cell(row, "Image Src");
    if (source && URL.canParse(source)) {
      const position = numberCell(row, "Image Position") ?? index + 1;
      files.set(source, {
        originalSource: source,
        alt: cell(row, "Image Alt Text") ?? null,
        position,
      });
    }
  });
  for (const row of rows) {
    const source = cell(row, "Variant Image");
    if (source && URL.canParse(source) && !files.has(source)) {
      files.set(source, { originalSource: source, alt: null, position: rows.length + files.size });
    }
  }
  return [...files.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ originalSource, alt }) => ({ originalSource, alt }));
}

function optionsOf(
  names: readonly string[],
  variants: readonly PlannedCsvVariant[],
): OptionInput[] {
  const all = names.length > 0 ? names : ["Title"];
  return all.map((name, place) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.optionValues[place] ?? ""))].map(
      (value) => ({
        name: value,
      }),
    ),
  }));
}

function productFields(row: CsvRow, title: string, handle: string): ProductSetInput {
  const seoTitle = cell(row, "SEO Title") ?? null;
  const seoDescription = cell(row, "SEO Description") ?? null;
  return {
    title,
    handle,
    descriptionHtml: cell(row, "Body (HTML)") ?? "",
    vendor: cell(row, "Vendor"),
    productType: cell(row, "Type") ?? cell(row, "Custom Product Type") ?? "",
    tags: (cell(row, "Tags") ?? "").split(","),
    status: statusOf(cell(row, "Status")),
    seo: { title: seoTitle, description: seoDescription },
    giftCard: booleanCell(row, "Gift Card") ?? false,
  };
}

function statusOf(text: string | undefined): ProductStatus {
  switch (text?.toLowerCase()) {
    case "draft":
      return "DRAFT";
    case "archived":
      return "ARCHIVED";
    default:
      return "ACTIVE";
  }
}
