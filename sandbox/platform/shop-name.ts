/** "name" of "name.myshopify.com", as the admin's addresses use it. */
export function shopName(shop: { domain: string }): string {
  return shop.domain.replace(/\.myshopify\.com$/, "");
}
