import { z } from "zod";

const bridge = z.object({
  scopes: z.object({
    request: z.custom<(scopes: string[]) => Promise<unknown>>((fn) => typeof fn === "function"),
  }),
});

const answer = z.object({ result: z.string() });

/** Asks the merchant, through Shopify, for optional scopes at once; true when all were granted. */
export async function requestScopes(scopes: readonly string[]): Promise<boolean> {
  if (scopes.length === 0) return true;
  const parsed = bridge.safeParse(Reflect.get(globalThis, "shopify"));
  if (!parsed.success) return false;
  const answered = answer.safeParse(await parsed.data.scopes.request([...scopes]));
  return answered.success && answered.data.result === "granted-all";
}
