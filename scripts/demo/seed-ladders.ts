import { ladders } from "../../demo/ladders.ts";
import { FACTORY } from "../../demo/shops.ts";
import { demoItemId } from "./demo-item.ts";
import { openEmbeddedApp } from "./embedded-app.ts";
import { readLadderState } from "./hub-screens.ts";
import { connectLocalShopify } from "./local-shopify.ts";
import { eventually } from "./story.ts";
import type { DemoPlace } from "./tell-connecting.ts";

const SHOWN_MS_MAX = 60_000;

/** The factory opens its app, gives it what ladders need, and sets some: on the screens, as a person would. */
export async function seedLadders(place: DemoPlace): Promise<void> {
  const shopify = connectLocalShopify(place.sandboxUrl);
  await shopify.grantScopes(FACTORY.domain, "factory", ["write_products", "write_discounts"]);
  const app = await openEmbeddedApp({ ...place, domain: FACTORY.domain, app: "factory" });
  for (const { handle, tiers } of ladders) {
    const path = `/factory/items/${await demoItemId(app, handle)}`;
    await app.submit(path, {
      intent: "ladder",
      quantity: tiers.map(([quantity]) => quantity),
      percent: tiers.map(([, percent]) => percent),
    });
    await eventually({
      expected: `the ladder of ${handle} in the shop`,
      look: () => readLadderState(app, path),
      holds: (state) => state === "shown",
      timeoutMs: SHOWN_MS_MAX,
    });
  }
}
