import { groupBy } from "#app/kernel/group.ts";
import type { Db } from "#app/platform/db/database.server.ts";

export interface OrderLineRow {
  id: string;
  title: string;
  sku: string;
  imageUrl: string | null;
  quantity: number;
  shipped: number;
  remaining: number;
  wholesaleMinor: number;
  priceMinor: number;
  /** Where the units are taken from; null until the sourcing strategy chose. */
  location: string | null;
  /** Units of the order line that stock could not cover when it was booked. */
  oversold: number;
}

export interface ParcelRow {
  id: string;
  trackingNumber: string | null;
  trackingCompany: string | null;
  trackingUrl: string | null;
  state: string;
  createdAt: number;
  lines: { sku: string; title: string; quantity: number }[];
}

export async function readLines(db: Db, supplyOrderId: string): Promise<OrderLineRow[]> {
  return db
    .selectFrom("SupplyLine")
    .innerJoin("OrderLine", "OrderLine.id", "SupplyLine.orderLineId")
    .leftJoin("Item", "Item.id", "SupplyLine.itemId")
    .leftJoin("FactoryLocation", (join) =>
      join.on((eb) =>
        eb(
          "FactoryLocation.id",
          "=",
          eb.fn.coalesce("SupplyLine.locationId", "OrderLine.locationId"),
        ),
      ),
    )
    .select([
      "SupplyLine.id",
      "OrderLine.title",
      "OrderLine.sku",
      "Item.imageUrl",
      "SupplyLine.quantity",
      "SupplyLine.shipped",
      "SupplyLine.remaining",
      "SupplyLine.wholesaleMinor",
      "OrderLine.priceMinor",
      "FactoryLocation.name as location",
      "OrderLine.oversold",
    ])
    .where("SupplyLine.supplyOrderId", "=", supplyOrderId)
    .orderBy("SupplyLine.id")
    .execute();
}

export async function readParcels(db: Db, supplyOrderId: string): Promise<ParcelRow[]> {
  const parcels = await db
    .selectFrom("Parcel")
    .select(["id", "trackingNumber", "trackingCompany", "trackingUrl", "state", "createdAt"])
    .where("supplyOrderId", "=", supplyOrderId)
    .orderBy("createdAt")
    .execute();
  const lines = await db
    .selectFrom("ParcelLine")
    .innerJoin("Parcel", "Parcel.id", "ParcelLine.parcelId")
    .innerJoin("OrderLine", "OrderLine.id", "ParcelLine.orderLineId")
    .select(["ParcelLine.parcelId", "OrderLine.sku", "OrderLine.title", "ParcelLine.quantity"])
    .where("Parcel.supplyOrderId", "=", supplyOrderId)
    .orderBy("OrderLine.sku")
    .execute();
  const linesOf = groupBy(lines, (line) => line.parcelId);
  return parcels.map((parcel) => ({
    ...parcel,
    lines: (linesOf.get(parcel.id) ?? []).map(({ sku, title, quantity }) => ({
      sku,
      title,
      quantity,
    })),
  }));
}
