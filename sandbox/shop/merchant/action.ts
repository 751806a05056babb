import type { ShopRoute, World } from "#sandbox/contract.ts";
import type { z } from "zod";
import { shopOf } from "../ids.ts";
import { newEventId } from "../orders/event-id.ts";
import type { Refusal } from "../orders/refusal.ts";
import type { Shop } from "../state.ts";

/** What an action is given: all that it causes carries one event id. */
export interface ActionContext {
  world: World;
  shop: Shop;
  eventId: string;
}

export type ActionResult = { ok: true; [field: string]: unknown } | Refusal;

/**
 * One thing that a merchant can do, as JSON or from a form. A form names the page to go `back` to
 * and is led there again with what came of it.
 */
export function action<S extends z.ZodType>(
  path: string,
  schema: S,
  run: (context: ActionContext, input: z.infer<S>) => ActionResult,
): ShopRoute {
  return {
    method: "POST",
    path: `/merchant${path}`,
    handle: ({ world, shop: base, params, body }) => {
      const shop = shopOf(base);
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ""));
      const parsed = schema.safeParse({ ...given, ...params });
      const result: ActionResult = parsed.success
        ? run({ world, shop, eventId: newEventId(world) }, parsed.data)
        : unreadable(parsed.error);
      const back = typeof body.back === "string" ? body.back : undefined;
      if (back) return { redirect: withNotice(shop, back, result) };
      return result.ok ? { json: result } : { status: 422, json: result };
    },
  };
}

function unreadable(error: z.ZodError): Refusal {
  const userErrors = error.issues.map(({ path, message }) => ({
    field: path.map(String),
    message,
  }));
  return { ok: false, userErrors };
}

/** Leads only to pages of the same shop. */
function withNotice(shop: Shop, back: string, result: ActionResult): string {
  const path = back.startsWith("/merchant") ? back : "/merchant";
  const text = result.ok ? "done" : result.userErrors.map(({ message }) => message).join(" ");
  const name = result.ok ? "notice" : "problem";
  const [base, query] = path.split("?");
  const search = new URLSearchParams(query);
  search.set(name, text);
  return `/shops/${shop.domain}${base}?${search}`;
}
