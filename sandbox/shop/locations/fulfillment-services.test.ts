import { describe, expect, it } from "vitest";
import { activateLevel } from "../inventory/activation.ts";
import { levelOf, stockedLevels } from "../inventory/levels.ts";
import { present } from "../lookup.ts";
import { makeProduct } from "../testing/make-product.ts";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import { editLocation } from "./change-location.ts";
import type { InventoryAction } from "./fulfillment-services.ts";
import { createService, deleteService, updateService } from "./fulfillment-services.ts";
import { removeServicesOfApp } from "./remove-services-of-app.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const { service } = createService(world, shop, {
    app: "reseller",
    fields: { name: "Kiln & Co", callbackUrl: "https://hub.example/cb" },
  });
  const own = present(service, "service");
  const { item } = makeProduct(world, shop, { name: "cup", stock: { [main]: 1 } });
  activateLevel(world, shop, {
    inventoryItemId: item.id,
    locationId: own.locationId,
    available: 6,
  });
  world.events.length = 0;
  const remove = (inventoryAction: InventoryAction, destinationLocationId?: string) =>
    deleteService(world, shop, {
      id: own.id,
      app: "reseller",
      inventoryAction,
      destinationLocationId,
    });
  return {
    world,
    shop,
    main,
    service: own,
    item,
    remove,
    location: present(shop.locations.get(own.locationId), "location"),
  };
}

describe("a fulfilment service", () => {
  it("has a location of its own with the shop's address, which can be edited", () => {
    const { shop, world, service, location } = setting();
    expect(service.handle).toBe("kiln-co");
    expect(location).toMatchObject({
      name: "Kiln & Co",
      fulfillmentServiceId: service.id,
      address: shop.address,
    });
    expect(editLocation(world, shop, { location, address: { city: "Jingdezhen" } })).toEqual([]);
    expect(location.address).toMatchObject({ city: "Jingdezhen", address1: "1 Mill St" });
    expect(shop.address.city).toBe("Portland");
  });

  it("fulfils online orders whether the merchant likes it or not", () => {
    const { shop, world, location } = setting();
    expect(editLocation(world, shop, { location, fulfillsOnlineOrders: false })[0]?.code).toBe(
      "CANNOT_MODIFY_ONLINE_ORDER_FULFILLMENT_FOR_FS_LOCATION",
    );
  });

  it("has a name that no other service or location has", () => {
    const { shop, world } = setting();
    const named = (name: string) =>
      createService(world, shop, { app: "reseller", fields: { name } }).errors.map(
        (error) => error.message,
      );
    expect(named("kiln & co")).toEqual(["Name has already been taken"]);
    expect(named("Main")).toEqual(["Name has already been taken"]);
  });

  it("is changed by its own app only, and renames its location", () => {
    const { shop, world, service, location } = setting();
    const rename = (app: string) =>
      updateService(world, shop, { id: service.id, app, fields: { name: "Kiln" } });
    expect(rename("factory").service).toBeNull();
    expect(rename("reseller").errors).toEqual([]);
    expect(location.name).toBe("Kiln");
  });
});

describe("deleting a fulfilment service", () => {
  it("with TRANSFER turns its stock into the merchant's", () => {
    const { remove, shop, main, item, service } = setting();
    expect(remove("TRANSFER").errors).toHaveLength(1);
    expect(remove("TRANSFER", main).errors).toEqual([]);
    expect(levelOf(shop, item.id, main)?.available).toBe(7);
    expect(shop.locations.has(service.locationId)).toBe(false);
  });

  it("with DELETE takes location and stock away", () => {
    const { remove, shop, main, item, service, world } = setting();
    expect(remove("DELETE")).toEqual({ deletedId: service.id, errors: [] });
    expect(stockedLevels(shop, item.id).map((level) => level.locationId)).toEqual([main]);
    expect(topics(world)).toEqual(["inventory_levels/disconnect", "locations/delete"]);
  });

  it("with DELETE waits for open fulfilment orders", () => {
    const { remove, shop, service } = setting();
    shop.orders.openFulfillmentOrderIdsByLocation.set(
      service.locationId,
      new Set(["gid://shopify/FulfillmentOrder/1"]),
    );
    expect(remove("DELETE").errors).toHaveLength(1);
  });

  it("with KEEP leaves the location to the merchant, stock and all", () => {
    const { remove, shop, item, location } = setting();
    expect(remove("KEEP").errors).toEqual([]);
    expect(location.fulfillmentServiceId).toBeNull();
    expect(levelOf(shop, item.id, location.id)?.available).toBe(6);
  });

  it("happens to all services of an app that is uninstalled, and to no other's", () => {
    const { shop, world, main, item } = setting();
    createService(world, shop, { app: "factory", fields: { name: "Other" } });
    removeServicesOfApp(world, shop, { app: "reseller", inventory: "TRANSFER" });
    expect([...shop.fulfillmentServices.values()].map((service) => service.app)).toEqual([
      "factory",
    ]);
    expect(levelOf(shop, item.id, main)?.available).toBe(7);
  });
});
