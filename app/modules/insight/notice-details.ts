import { z } from "zod";

/** The values that a notice's message is filled with. */
export type NoticeDetails = Record<string, string | number>;

const schema = z.record(z.string(), z.unknown());

/** Reads the stored details; whatever is not a plain value is left out, since a message cannot show it. */
export function noticeDetails(json: string): NoticeDetails {
  const parsed = schema.safeParse(parseJson(json));
  if (!parsed.success) return {};
  const plain: NoticeDetails = {};
  for (const [name, value] of Object.entries(parsed.data)) {
    if (typeof value === "string" || typeof value === "number") plain[name] = value;
  }
  return plain;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
