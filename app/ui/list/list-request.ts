import { z } from "zod";

const PAGE_MAX = 100_000;
const SEARCH_MAX = 100;

const schema = z.object({
  q: z.string().trim().max(SEARCH_MAX).catch(""),
  page: z.coerce.number().int().min(1).max(PAGE_MAX).catch(1),
  tab: z.string().max(40).catch(""),
});

/** What a list's address asks for; whatever makes no sense is answered with the list's beginning. */
export function readListRequest(request: Request): { search: string; page: number; tab: string } {
  const params = new URL(request.url).searchParams;
  const { q, page, tab } = schema.parse({
    q: params.get("q") ?? "",
    page: params.get("page") ?? 1,
    tab: params.get("tab") ?? "",
  });
  return { search: q, page, tab };
}

/** The tab that was asked for, when the list has it; else its first. */
export function tabOf<T extends string>(asked: string, tabs: readonly [T, ...T[]]): T {
  return tabs.find((tab) => tab === asked) ?? tabs[0];
}
