import type { DemoShop } from "../../demo/shops.ts";
import { catalogueCsv, LANTERN, STOCK, type DemoCast } from "./demo-shops.ts";
import { openEmbeddedApp, type EmbeddedApp } from "./embedded-app.ts";
import { findPartner, listItems, listListings, readPartnershipId } from "./hub-screens.ts";
import { connectLocalShopify, type AppHandle } from "./local-shopify.ts";
import { openShopFloor, type ShopFloor } from "./shop-floor.ts";
import { eventually, expectThat, type Story, type Told } from "./story.ts";

export interface Factory {
  floor: ShopFloor;
  app: EmbeddedApp;
  itemIds: ReadonlyMap<string, string>;
}

export interface Reseller {
  label: string;
  floor: ShopFloor;
  app: EmbeddedApp;
}

export interface Connected {
  factory: Told<Factory>;
  resellers: readonly Told<Reseller>[];
}

export interface DemoPlace {
  sandboxUrl: string;
  hubUrl: string;
}

/** Both apps installed, the catalogue imported, partnerships made, products listed. */
export async function tellConnecting(
  story: Story,
  place: DemoPlace,
  cast: DemoCast,
): Promise<Connected> {
  await story.step("The local Shopify has a factory's shop and two resellers' shops", () =>
    makeShops(place, cast),
  );
  const factory = await tellFactory(story, place, cast);
  const resellers = [];
  for (const shop of cast.resellers) {
    resellers.push(await tellReseller(story, place, { shop, factory }));
  }
  return { factory, resellers };
}

async function makeShops(place: DemoPlace, cast: DemoCast): Promise<void> {
  const shopify = connectLocalShopify(place.sandboxUrl);
  await shopify.createShop(cast.factory, cast.locations);
  for (const reseller of cast.resellers) await shopify.createShop(reseller, []);
  const imported = await shopify.importProducts(cast.factory.domain, catalogueCsv());
  const wanted = Object.keys(STOCK).length;
  expectThat(imported.products === wanted, `${wanted} products`, imported);
}

function openApp(place: DemoPlace, shop: DemoShop, app: AppHandle): Promise<EmbeddedApp> {
  return openEmbeddedApp({ ...place, domain: shop.domain, app });
}

async function tellFactory(story: Story, place: DemoPlace, cast: DemoCast): Promise<Told<Factory>> {
  const opened = await story.step("The factory opens its app, which installs it", () =>
    openApp(place, cast.factory, "factory"),
  );
  return story.step("Its catalogue and its stock are in the hub", async () => {
    const app = opened.get();
    const wanted = JSON.stringify(Object.entries(STOCK).sort());
    const rows = await eventually({
      expected: `items on hand as ${wanted}`,
      look: () => listItems(app),
      holds: (seen) =>
        JSON.stringify(seen.map((row) => [row.sku, row.stock.onHand]).sort()) === wanted,
    });
    const floor = openShopFloor({ ...place, domain: cast.factory.domain });
    return { floor, app, itemIds: new Map(rows.map((row) => [row.sku, row.id])) };
  });
}

async function tellReseller(
  story: Story,
  place: DemoPlace,
  { shop, factory }: { shop: DemoShop; factory: Told<Factory> },
): Promise<Told<Reseller>> {
  const label = shop.name;
  const opened = await story.step(`${label} opens the reseller app, which installs it`, () =>
    openApp(place, shop, "reseller"),
  );
  const reseller = await story.step(`The factory invites ${label}, which accepts`, async () => {
    const app = opened.get();
    await becomePartners(factory.get(), { app, label });
    return { label, app, floor: openShopFloor({ ...place, domain: shop.domain }) };
  });
  await story.step(`${label} has the factory's fulfilment service and its location`, async () => {
    reseller.get();
    await eventually({
      expected: "a partnership that is active, its service ready",
      look: () => findPartner(factory.get().app, label),
      holds: (seen) => seen?.state === "active" && seen.serviceState === "ready",
    });
  });
  return story.step(`${label} chooses all products; its shop has them`, async () => {
    await listEverything(reseller.get());
    return reseller.get();
  });
}

async function becomePartners(
  factory: Factory,
  reseller: { app: EmbeddedApp; label: string },
): Promise<void> {
  await factory.app.submit("/factory/partners", {
    intent: "invite",
    label: reseller.label,
    discount: "40",
    graceMinutes: "0",
    coolingMinutes: "0",
    priority: "50",
    shipsTo: "",
    creditLimit: "",
  });
  const invited = await findPartner(factory.app, reseller.label);
  if (!invited) throw new Error("Expected an invitation in the factory's list; saw none.");
  await reseller.app.submit("/reseller/connect", { intent: "accept", code: invited.inviteCode });
}

async function listEverything({ app, floor }: Reseller): Promise<void> {
  const partnershipId = await readPartnershipId(app);
  await app.submit("/reseller/catalogue", { intent: "listAll", partnershipId, search: "" });
  await eventually({
    expected: `${Object.keys(STOCK).length} listings, all listed`,
    look: () => listListings(app),
    holds: (seen) =>
      seen.length === Object.keys(STOCK).length && seen.every((row) => row.state === "listed"),
    timeoutMs: 30_000,
  });
  const rows = await floor.stock(LANTERN);
  expectThat(rows.length === 1, `${LANTERN} in the shop, at one location`, rows);
}
