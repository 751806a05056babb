import { products, variantsOf } from "../../demo/catalogue.ts";
import type { EmbeddedApp } from "./embedded-app.ts";
import { findItem } from "./hub-screens.ts";
import { eventually } from "./story.ts";

/** The import of the catalogue, which opening the app begins, comes first. */
const IMPORT_MS_MAX = 60_000;

/** The hub's id of a demo product's first variant. */
export async function demoItemId(app: EmbeddedApp, handle: string): Promise<string> {
  const product = products.find((each) => each.handle === handle);
  const sku = product && variantsOf(product)[0]?.sku;
  if (sku === undefined) throw new Error(`The catalogue has no ${handle}.`);
  const item = await eventually({
    expected: `${sku} in the hub`,
    look: () => findItem(app, sku),
    holds: (found) => found !== undefined,
    timeoutMs: IMPORT_MS_MAX,
  });
  return item?.id ?? "";
}
