import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { productKey } from "./listing-plan.ts";
import type { ProductToSet, VariantToSet } from "./ports.ts";
import type { ListingTerms } from "./ports.server.ts";
import { priceOf } from "./price.ts";
import { readImages, readItemOptions, readProductOptions, readTags } from "./product-content.ts";

interface ListingOfItem {
  itemId: string;
  priceMinor: number | null;
}

/** The variants as they shall be made in the reseller's shop, in the order of the listings. */
export async function readVariantsToSet(
  db: Db | Tx,
  { terms, listings }: { terms: ListingTerms; listings: readonly ListingOfItem[] },
): Promise<VariantToSet[]> {
  if (listings.length === 0) return [];
  const items = await db
    .selectFrom("Item")
    .selectAll()
    .where(
      "id",
      "in",
      listings.map((listing) => listing.itemId),
    )
    .execute();
  const byId = new Map(items.map((item) => [item.id, item]));
  return listings.flatMap((listing) => {
    const item = byId.get(listing.itemId);
    if (!item) return [];
    const money = priceOf(terms, {
      priceMinor: item.priceMinor,
      ownPriceMinor: listing.priceMinor,
    });
    return [
      {
        ...money,
        sku: item.sku,
        barcode: item.barcode,
        weightGrams: item.weightGrams,
        options: readItemOptions(item.options),
      },
    ];
  });
}

/** A whole product for a shop that does not have it; undefined when the factory's is not known. */
export async function readProductToSet(
  db: Db | Tx,
  of: { terms: ListingTerms; productGid: string; variants: VariantToSet[] },
): Promise<ProductToSet | undefined> {
  const { terms, variants } = of;
  const product = await db
    .selectFrom("Product")
    .selectAll()
    .where("factoryId", "=", terms.factoryId)
    .where("gid", "=", of.productGid)
    .executeTakeFirst();
  return (
    product && {
      key: productKey(terms.factoryId, product.gid),
      title: product.title,
      descriptionHtml: product.descriptionHtml,
      vendor: product.vendor,
      productType: product.productType,
      tags: readTags(product.tags),
      status: terms.publishAs === "active" ? "ACTIVE" : "DRAFT",
      images: readImages(product.images),
      options: onlyUsed(readProductOptions(product.options), variants),
      variants,
    }
  );
}

/** A shop refuses option values that no variant has. */
function onlyUsed(
  options: { name: string; values: string[] }[],
  variants: readonly VariantToSet[],
): { name: string; values: string[] }[] {
  const used = new Set(variants.flatMap((v) => v.options.map((o) => `${o.name}\n${o.value}`)));
  return options
    .map(({ name, values }) => ({
      name,
      values: values.filter((value) => used.has(`${name}\n${value}`)),
    }))
    .filter((option) => option.values.length > 0);
}
