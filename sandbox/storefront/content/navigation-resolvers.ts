import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import { compileSearch } from "#sandbox/shop/search/match.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { translated } from "../localization/translate.ts";
import { referenceFields, resourceById } from "../products/references.ts";
import type { Menu, MenuItem, Metaobject } from "../state.ts";

function itemsBelow(items: readonly MenuItem[]): number {
  return items.reduce((sum, item) => sum + 1 + itemsBelow(item.items), 0);
}

const menuItemFields: Record<string, StorefrontResolver> = {
  title: (item: MenuItem, _: unknown, context: StorefrontContext) =>
    translated(context, item.id, { key: "title", text: item.title }),
  url: (item: MenuItem, _: unknown, { shop }: StorefrontContext) =>
    item.url?.startsWith("/") ? `https://${shop.domain}${item.url}` : item.url,
  resource: (item: MenuItem, _: unknown, context: StorefrontContext) =>
    item.resourceId === null ? null : resourceById(context, item.resourceId),
};

/** A field's text may be translated under its key; what it refers to is the same in all languages. */
function metaobjectField({ id }: Metaobject, field: Metaobject["fields"][number]) {
  const value = (_args: unknown, context: StorefrontContext): string | null =>
    field.value === null ? null : translated(context, id, { key: field.key, text: field.value });
  return { ...field, value, ...referenceFields(field) };
}

const metaobjectFields: Record<string, StorefrontResolver> = {
  field: (metaobject: Metaobject, args: { key: string }) => {
    const field = metaobject.fields.find(({ key }) => key === args.key);
    return field ? metaobjectField(metaobject, field) : null;
  },
  fields: (metaobject: Metaobject) =>
    metaobject.fields.map((field) => metaobjectField(metaobject, field)),
  updatedAt: (metaobject: Metaobject) => isoTime(metaobject.updatedAt),
  onlineStoreUrl: () => null,
  seo: () => null,
};

interface MetaobjectRef {
  id?: string | null;
  handle?: { type: string; handle: string } | null;
}

function findMetaobject({ state }: StorefrontContext, { id, handle }: MetaobjectRef) {
  const isMeant = (each: Metaobject): boolean =>
    id ? each.id === id : each.type === handle?.type && each.handle === handle.handle;
  return state.content.metaobjects.find(isMeant) ?? null;
}

export const navigationResolvers: StorefrontResolvers = {
  QueryRoot: {
    menu: (_: unknown, args: { handle: string }, { state }: StorefrontContext) =>
      state.content.menus.find(({ handle }) => handle === args.handle) ?? null,
    metaobject: (_: unknown, args: MetaobjectRef, context: StorefrontContext) =>
      findMetaobject(context, args),
    metaobjects: (
      _: unknown,
      args: ConnectionArgs & { type: string; sortKey?: string | null },
      { state }: StorefrontContext,
    ) => {
      const found = state.content.metaobjects.filter(({ type }) => type === args.type);
      const sortBy =
        args.sortKey === "updated_at" ? ({ updatedAt }: Metaobject) => updatedAt : undefined;
      return connectionOf(found, args, { idOf: ({ id }) => id, sortBy });
    },
    urlRedirects: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null },
      { state, world }: StorefrontContext,
    ) => {
      const { redirects } = state.content;
      const accepts = compileSearch(args.query, {
        fields: {
          path: { kind: "keyword", valuesOf: ({ path }: (typeof redirects)[number]) => [path] },
          target: {
            kind: "keyword",
            valuesOf: ({ target }: (typeof redirects)[number]) => [target],
          },
        },
        defaultValuesOf: ({ path, target }: (typeof redirects)[number]) => [path, target],
        now: world.clock.now(),
      });
      const found = accepts ? redirects.filter(accepts) : redirects;
      return connectionOf(found, args, { idOf: ({ id }) => id });
    },
    node: (_: unknown, args: { id: string }, context: StorefrontContext) =>
      resourceById(context, args.id),
    nodes: (_: unknown, args: { ids: string[] }, context: StorefrontContext) =>
      args.ids.map((id) => resourceById(context, id)),
  },
  Menu: {
    title: (menu: Menu, _: unknown, context: StorefrontContext) =>
      translated(context, menu.id, { key: "title", text: menu.title }),
    itemsCount: (menu: Menu) => itemsBelow(menu.items),
  },
  MenuItem: menuItemFields,
  Metaobject: metaobjectFields,
};
