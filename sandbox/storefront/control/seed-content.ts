import type { World } from "#sandbox/contract.ts";
import { newGid } from "#sandbox/shop/ids.ts";
import { handleize } from "#sandbox/shop/products/handle.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { translationKey } from "../localization/translate.ts";
import type { MenuItem, StorefrontState } from "../state.ts";
import type { MenuItemInput, StorefrontContent } from "./content-schema.ts";

export interface Seeding {
  world: World;
  shop: Shop;
  state: StorefrontState;
}

type Translations = Record<string, Record<string, string>>;

export function addTranslations(
  { state }: Pick<Seeding, "state">,
  resourceId: string,
  translations: Translations,
): void {
  for (const [locale, texts] of Object.entries(translations)) {
    if (!state.languages.includes(locale)) state.languages.push(locale);
    const key = translationKey(locale, resourceId);
    const known = state.translations.get(key) ?? new Map<string, string>();
    for (const [name, value] of Object.entries(texts)) known.set(name, value);
    state.translations.set(key, known);
  }
}

/** Lists are replaced as a whole; what the call does not name stays. */
export function seedContent(seeding: Seeding, content: StorefrontContent): void {
  const { content: kept } = seeding.state;
  if (content.brand) kept.brand = content.brand;
  if (content.shopTranslations) addTranslations(seeding, seeding.shop.id, content.shopTranslations);
  seedMenus(seeding, content);
  seedPages(seeding, content);
  seedBlogs(seeding, content);
  seedPolicies(seeding, content);
  if (content.redirects) {
    kept.redirects = content.redirects.map((each) => ({
      ...each,
      id: newGid(seeding.world, "UrlRedirect"),
    }));
  }
}

function seedMenus(seeding: Seeding, { menus }: StorefrontContent): void {
  if (!menus) return;
  seeding.state.content.menus = menus.map(({ handle, title, items, translations }) => {
    const id = newGid(seeding.world, "Menu");
    addTranslations(seeding, id, translations);
    return { id, handle, title, items: items.map((item) => menuItemFrom(seeding, item)) };
  });
}

function menuItemFrom(seeding: Seeding, input: MenuItemInput): MenuItem {
  const id = newGid(seeding.world, "MenuItem");
  addTranslations(seeding, id, input.translations);
  return {
    id,
    title: input.title,
    type: input.type,
    url: input.url,
    resourceId: resourceAt(seeding, input),
    tags: input.tags,
    items: input.items.map((item) => menuItemFrom(seeding, item)),
  };
}

/** The product, collection or page that an item's address names. */
function resourceAt({ shop, state }: Seeding, { type, url }: MenuItemInput): string | null {
  const handle = url?.split("/").at(-1) ?? "";
  const named = <T extends { id: string; handle: string }>(records: Iterable<T>): string | null =>
    [...records].find((each) => each.handle === handle)?.id ?? null;
  switch (type) {
    case "PRODUCT":
      return shop.productIdByHandle.get(handle) ?? null;
    case "COLLECTION":
      return named(shop.collections.values());
    case "PAGE":
      return named(state.content.pages);
    case "BLOG":
      return named(state.content.blogs);
    case "ARTICLE":
      return named(state.content.articles);
    case "SHOP_POLICY":
      return named(state.content.policies);
    default:
      return null;
  }
}

function seedPages(seeding: Seeding, { pages }: StorefrontContent): void {
  if (!pages) return;
  const now = seeding.world.clock.now();
  seeding.state.content.pages = pages.map(({ translations, ...page }) => {
    const id = newGid(seeding.world, "Page");
    addTranslations(seeding, id, translations);
    return { ...page, id, createdAt: now, updatedAt: now };
  });
}

function seedBlogs(seeding: Seeding, { blogs }: StorefrontContent): void {
  if (!blogs) return;
  const { world, state } = seeding;
  state.content.blogs = [];
  state.content.articles = [];
  for (const { handle, title, articles, translations } of blogs) {
    const blogId = newGid(world, "Blog");
    addTranslations(seeding, blogId, translations);
    state.content.blogs.push({ id: blogId, handle, title });
    for (const { translations: texts, publishedAt, ...article } of articles) {
      const id = newGid(world, "Article");
      addTranslations(seeding, id, texts);
      const at = publishedAt === undefined ? world.clock.now() : Date.parse(publishedAt);
      state.content.articles.push({ ...article, id, blogId, publishedAt: at });
    }
  }
}

function seedPolicies(seeding: Seeding, { policies }: StorefrontContent): void {
  if (!policies) return;
  seeding.state.content.policies = policies.map(({ translations, ...policy }) => {
    const id = newGid(seeding.world, "ShopPolicy");
    addTranslations(seeding, id, translations);
    const words = policy.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return { ...policy, id, handle: handleize(words) };
  });
}
