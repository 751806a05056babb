import { expect, it } from "vitest";
import { rankedLocations } from "../lookup.ts";
import { newLocation } from "./new-location.ts";
import { createTestShop, createTestWorld, locationNamed } from "../testing/test-world.ts";
import { rankLocations } from "./rank-locations.ts";

it("asks the named locations first, in their order, and the others as before", () => {
  const world = createTestWorld();
  const shop = createTestShop(world);
  newLocation(world, shop, { name: "Shed", address: shop.address });
  rankLocations(shop, [locationNamed(shop, "Shed"), locationNamed(shop, "Annex")]);
  expect(rankedLocations(shop).map((location) => location.name)).toEqual(["Shed", "Annex", "Main"]);
});
