/** An id of the shop as one part of an address: some ids carry a slash, some a query of their own. */
export function toPathId(id: string): string {
  return btoa(id).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The id again; null when the part was not made by `toPathId`. */
export function fromPathId(part: string | undefined): string | null {
  if (part === undefined || !/^[\w-]+$/.test(part)) return null;
  const [id] = decode(part.replaceAll("-", "+").replaceAll("_", "/"));
  return id?.startsWith("gid://") ? id : null;
}

/** No id where the text is of a length that nothing encodes to. */
function decode(text: string): string[] {
  return text.length % 4 === 1 ? [] : [atob(text)];
}
