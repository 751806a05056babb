import { describe, expect, it } from "vitest";
import { publishedAtOf } from "../products/payload.ts";
import { makeProduct } from "../testing/make-product.ts";
import { createTestShop, createTestWorld, topics } from "../testing/test-world.ts";
import { newPublication } from "./new-publication.ts";
import { publish, unpublish } from "./publish.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const { product } = makeProduct(world, shop, { name: "cup" });
  const [online] = [...shop.publications.keys()];
  const channel = newPublication(world, {
    name: "App",
    handle: "app",
    app: "reseller",
    autoPublish: false,
  });
  shop.publications.set(channel.id, channel);
  world.events.length = 0;
  return { world, shop, product, online: online ?? "", channel: channel.id };
}

describe("publishing", () => {
  it("puts a new product on the online store by itself, and on other channels on request only", () => {
    const { world, shop, product, online, channel } = setting();
    expect(product.publications.map((entry) => entry.publicationId)).toEqual([online]);
    expect(
      publish(world, shop, { publishable: product, inputs: [{ publicationId: channel }] }),
    ).toEqual([]);
    expect(product.publications.map((entry) => entry.publicationId)).toEqual([online, channel]);
    expect(topics(world)).toEqual(["products/update"]);
  });

  it("can be undone", () => {
    const { world, shop, product, online } = setting();
    expect(publishedAtOf(shop, product)).not.toBeNull();
    unpublish(world, shop, { publishable: product, inputs: [{ publicationId: online }] });
    expect(publishedAtOf(shop, product)).toBeNull();
  });

  it("on a later day is for the online store only", () => {
    const { world, shop, product, online, channel } = setting();
    const later = (publicationId: string) =>
      publish(world, shop, {
        publishable: product,
        inputs: [{ publicationId, publishDate: "2027-01-01T00:00:00Z" }],
      });
    expect(later(channel)).toHaveLength(1);
    expect(later(online)).toEqual([]);
  });

  it("shows a draft nowhere", () => {
    const { shop, product } = setting();
    product.status = "DRAFT";
    expect(publishedAtOf(shop, product)).toBeNull();
  });

  it("is refused for a publication that is not there", () => {
    const { world, shop, product } = setting();
    const inputs = [{ publicationId: "gid://shopify/Publication/1" }];
    expect(publish(world, shop, { publishable: product, inputs })).toHaveLength(1);
  });
});
