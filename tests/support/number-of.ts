/** The digits of a global id, as addresses and REST payloads name a thing. */
export const numberOf = (gid: string): string => gid.split("/").at(-1) ?? "";
