/** The address of a picture at a width: the shop's servers scale it. Drawings need no scaling. */
export function sizedPicture(address: string, width: number): string {
  const url = new URL(address);
  if (url.pathname.endsWith(".svg")) return address;
  url.searchParams.set("width", String(width));
  return url.href;
}
