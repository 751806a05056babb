import { newGid } from "#sandbox/shop/ids.ts";
import { parseMoney } from "#sandbox/shop/money.ts";
import { setCollections } from "#sandbox/shop/products/product-records.ts";
import { newPublication } from "#sandbox/shop/publications/new-publication.ts";
import type { Collection } from "#sandbox/shop/state.ts";
import { shownPublicationId } from "../products/visible.ts";
import type { StorefrontContent } from "./content-schema.ts";
import type { Seeding } from "./seed-content.ts";
import { addTranslations } from "./seed-content.ts";

/** What the online store says and grants beside the goods themselves. */
export function seedCatalogue(seeding: Seeding, content: StorefrontContent): void {
  const { state } = seeding;
  if (content.scopes) state.scopes = new Set(content.scopes);
  choosePublication(seeding, content.publication);
  for (const collection of content.collections ?? []) seedCollection(seeding, collection);
  if (content.swatches) state.swatches = new Map(Object.entries(content.swatches));
  seedDiscounts(seeding, content);
  if (content.giftCards) {
    state.giftCards = content.giftCards.map(({ code, balance }) => ({
      id: newGid(seeding.world, "AppliedGiftCard"),
      code,
      balance: parseMoney(balance, seeding.shop.currencyCode),
    }));
  }
  for (const [locale, products] of Object.entries(content.products ?? {}))
    translateProducts(seeding, locale, products);
}

function choosePublication({ world, shop, state }: Seeding, name: string | null | undefined): void {
  if (name === undefined) return;
  if (name === null) {
    state.publicationId = null;
    return;
  }
  const known = [...shop.publications.values()].find((each) => each.name === name);
  const publication =
    known ?? newPublication(world, { name, handle: name, app: "headless", autoPublish: false });
  shop.publications.set(publication.id, publication);
  state.publicationId = publication.id;
}

type CollectionInput = NonNullable<StorefrontContent["collections"]>[number];

/** Makes a collection, or brings the one with that handle up to date, and publishes it. */
function seedCollection(seeding: Seeding, input: CollectionInput): void {
  const { world, shop, state } = seeding;
  const now = world.clock.now();
  const { handle, title, descriptionHtml, imageUrl, imageAlt } = input;
  const known = [...shop.collections.values()].find((each) => each.handle === handle);
  const collection: Collection = known ?? {
    id: newGid(world, "Collection"),
    title,
    handle,
    descriptionHtml,
    productIds: new Set(),
    publications: [],
    createdAt: now,
    updatedAt: now,
  };
  Object.assign(collection, { title, descriptionHtml, updatedAt: now });
  shop.collections.set(collection.id, collection);
  const publicationId = shownPublicationId(shop, state);
  if (publicationId !== undefined) collection.publications = [{ publicationId, publishDate: now }];
  state.collectionExtras.set(collection.id, { imageUrl, imageAlt });
  for (const productHandle of input.products) {
    const product = shop.products.get(shop.productIdByHandle.get(productHandle) ?? "");
    if (product && !product.collectionIds.includes(collection.id))
      setCollections(shop, product, [...product.collectionIds, collection.id]);
  }
  addTranslations(seeding, collection.id, input.translations);
}

function seedDiscounts({ shop, state }: Seeding, { discounts }: StorefrontContent): void {
  if (!discounts) return;
  const minor = (amount: number): number => parseMoney(amount, shop.currencyCode);
  state.discounts = discounts.map(({ products, startsAt, endsAt, ...discount }) => ({
    ...discount,
    value: discount.kind === "amount" ? minor(discount.value) : discount.value,
    minimumSubtotal: discount.minimumSubtotal === null ? null : minor(discount.minimumSubtotal),
    productIds: products.flatMap((handle) => shop.productIdByHandle.get(handle) ?? []),
    startsAt: startsAt === null ? null : Date.parse(startsAt),
    endsAt: endsAt === null ? null : Date.parse(endsAt),
    used: 0,
  }));
}

type ProductTexts = NonNullable<StorefrontContent["products"]>[string];

function translateProducts(seeding: Seeding, locale: string, products: ProductTexts): void {
  const { shop } = seeding;
  const say = (id: string, texts: Record<string, string>): void =>
    addTranslations(seeding, id, { [locale]: texts });
  for (const [handle, words] of Object.entries(products)) {
    const product = shop.products.get(shop.productIdByHandle.get(handle) ?? "");
    if (!product) continue;
    const { title, description, type } = words;
    if (title !== undefined) say(product.id, { title });
    if (description !== undefined) say(product.id, { body_html: `<p>${description}</p>` });
    if (type !== undefined) say(product.id, { product_type: type });
    for (const option of product.options) {
      const own = words.options?.[option.name];
      if (!own) continue;
      say(option.id, { name: own.name });
      for (const { id, name } of option.values) {
        const value = own.values[name];
        if (value !== undefined) say(id, { name: value });
      }
    }
  }
}
