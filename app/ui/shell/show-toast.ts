import { z } from "zod";

const bridge = z.object({
  toast: z.object({ show: z.custom<(message: string) => void>((fn) => typeof fn === "function") }),
});

/** Says in one line at the edge of Shopify's admin that something was done. */
export function showToast(message: string): void {
  const parsed = bridge.safeParse(Reflect.get(globalThis, "shopify"));
  if (parsed.success) parsed.data.toast.show(message);
}
