import { z } from "zod";

const bridge = z.object({
  scopes: z.object({
    request: z.custom<(scopes: string[]) => Promise<unknown>>((fn) => typeof fn === "function"),
  }),
});

const answer = z.object({ result: z.string() });

/** Asks the merchant, through Shopify, for an optional scope; true when it was granted. */
export async function requestScope(scope: string): Promise<boolean> {
  const parsed = bridge.safeParse(Reflect.get(globalThis, "shopify"));
  if (!parsed.success) return false;
  const answered = answer.safeParse(await parsed.data.scopes.request([scope]));
  return answered.success && answered.data.result === "granted-all";
}
