import type { MenuLinkFragment } from "#store/queries/generated/graphql.ts";

const FOLDERS: Record<string, string> = {
  Collection: "/collections/",
  Page: "/pages/",
  Blog: "/blogs/",
  Product: "/products/",
  ShopPolicy: "/policies/",
};

/** Where a menu's item leads: a path of this store, or an address elsewhere as it stands. */
export function menuPath(item: MenuLinkFragment): string {
  const { resource, url } = item;
  if (resource && "handle" in resource) {
    const folder = FOLDERS[resource.__typename];
    if (folder !== undefined) return `${folder}${resource.handle}`;
  }
  if (!url) return "/";
  const { pathname, origin } = new URL(url, "http://store.invalid");
  const known = /\/(collections|pages|blogs|products|policies|search)(\/.*)?$/.exec(pathname);
  if (known) return known[0];
  return origin === "http://store.invalid" ? pathname : url;
}
