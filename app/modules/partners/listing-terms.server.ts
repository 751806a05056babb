import type { ListingTerms } from "#app/modules/catalog/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";

/** What the catalogue must know of a partnership to list items under it. */
export async function readListingTerms(
  db: Db | Tx,
  partnershipId: string,
): Promise<ListingTerms | undefined> {
  const row = await db
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .innerJoin("Shop as Factory", "Factory.id", "Partnership.factoryId")
    .innerJoin("Shop as Reseller", "Reseller.id", "Partnership.resellerId")
    .select([
      "Partnership.id as partnershipId",
      "Partnership.factoryId",
      "Reseller.id as resellerId",
      "Channel.id as channelId",
      "Partnership.state",
      "Partnership.discountBasisPoints",
      "Partnership.markUpBasisPoints",
      "Partnership.exchangeMillionths",
      "Partnership.publishAs",
      "Partnership.locationGid",
      "Factory.currency as factoryCurrency",
      "Reseller.currency as resellerCurrency",
    ])
    .where("Partnership.id", "=", partnershipId)
    .executeTakeFirst();
  return row && { ...row, publishAs: row.publishAs === "draft" ? "draft" : "active" };
}
