import { describe, expect, it } from "vitest";
import { levelOf } from "../inventory/levels.ts";
import { makeProduct } from "../testing/make-product.ts";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import {
  activateLocation,
  addLocation,
  deactivateLocation,
  deleteLocation,
  editLocation,
} from "./change-location.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const annex = locationNamed(shop, "Annex");
  const { item } = makeProduct(world, shop, { name: "cup", stock: { [main]: 1, [annex]: 4 } });
  world.events.length = 0;
  return { world, shop, main, annex, item };
}

describe("a location", () => {
  it("is added behind the others in rank, under a name of its own", () => {
    const { world, shop } = setting();
    const { location } = addLocation(world, shop, { name: "Shed", address: { countryCode: "US" } });
    expect(location).toMatchObject({
      rank: 3,
      fulfillsOnlineOrders: true,
      address: { city: null },
    });
    expect(addLocation(world, shop, { name: "shed", address: {} }).errors[0]?.code).toBe("TAKEN");
    expect(topics(world)).toEqual(["locations/create"]);
  });

  it("is deactivated only with a place for its stock, which moves there", () => {
    const { world, shop, main, annex, item } = setting();
    const codes = (destinationLocationId?: string) =>
      deactivateLocation(world, shop, { locationId: annex, destinationLocationId }).errors.map(
        (error) => error.code,
      );
    expect(codes()).toEqual(["HAS_ACTIVE_INVENTORY_ERROR"]);
    expect(codes(annex)).toEqual(["DESTINATION_LOCATION_IS_THE_SAME_LOCATION"]);
    expect(codes(main)).toEqual([]);
    expect(levelOf(shop, item.id, main)?.available).toBe(5);
    expect(levelOf(shop, item.id, annex)).toBeUndefined();
    expect(topics(world).at(-1)).toBe("locations/deactivate");
  });

  it("with open fulfilment orders cannot be deactivated", () => {
    const { world, shop, annex } = setting();
    shop.orders.openFulfillmentOrderIdsByLocation.set(
      annex,
      new Set(["gid://shopify/FulfillmentOrder/1"]),
    );
    expect(deactivateLocation(world, shop, { locationId: annex }).errors[0]?.code).toBe(
      "HAS_FULFILLMENT_ORDERS_ERROR",
    );
  });

  it("stays when it is the last one to fulfil online orders", () => {
    const { world, shop, main, annex } = setting();
    deactivateLocation(world, shop, { locationId: annex, destinationLocationId: main });
    const location = shop.locations.get(main);
    expect(deactivateLocation(world, shop, { locationId: main }).errors[0]?.code).toBe(
      "CANNOT_DISABLE_ONLINE_ORDER_FULFILLMENT",
    );
    expect(
      location && editLocation(world, shop, { location, fulfillsOnlineOrders: false })[0]?.code,
    ).toBe("CANNOT_DISABLE_ONLINE_ORDER_FULFILLMENT");
  });

  it("can be activated again, and deleted only while it is inactive", () => {
    const { world, shop, main, annex } = setting();
    expect(deleteLocation(world, shop, { locationId: annex }).errors[0]?.code).toBe(
      "LOCATION_IS_ACTIVE",
    );
    deactivateLocation(world, shop, { locationId: annex, destinationLocationId: main });
    expect(activateLocation(world, shop, { locationId: annex }).location?.active).toBe(true);
    deactivateLocation(world, shop, { locationId: annex });
    expect(deleteLocation(world, shop, { locationId: annex })).toEqual({
      deletedLocationId: annex,
      errors: [],
    });
    expect(shop.locations.has(annex)).toBe(false);
  });
});
