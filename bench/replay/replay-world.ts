import { callJson } from "../../scripts/demo/call-json.ts";
import { openEmbeddedApp, type EmbeddedApp } from "../../scripts/demo/embedded-app.ts";
import { findPartner, readPartnershipId } from "../../scripts/demo/hub-screens.ts";
import { connectLocalShopify } from "../../scripts/demo/local-shopify.ts";
import { eventually } from "../../scripts/demo/story.ts";
import type { HubBooks } from "./hub-books.ts";
import type { Ware } from "./plan.ts";

export interface WorldPlace {
  sandboxUrl: string;
  hubUrl: string;
  books: HubBooks;
}

export type ReplayPolicy = "strict" | "bounded" | "mirror";

/** The default of bounded risk. */
const RISK_PER_MILLION = 10;

export interface WorldOptions {
  shops: number;
  wares: readonly Ware[];
  policy: ReplayPolicy;
  coolingMs: number;
  print: (line: string) => void;
}

export interface ReplayWorld {
  factoryDomain: string;
  shopDomains: string[];
}

const FACTORY = "replay-works.myshopify.com";
const SETUP_MS_MAX = 900_000;
/** A hub that was killed is told again soon, not after minutes as on the real platform. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 60_000];
const SCOPE = "write_third_party_fulfillment_orders";
const HEAD =
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
  "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Status";

/** The factory with its stock and the resellers that list everything, made through their screens. */
export async function makeReplayWorld(
  place: WorldPlace,
  options: WorldOptions,
): Promise<ReplayWorld> {
  const { sandboxUrl } = place;
  await callJson(`${sandboxUrl}/control/settings`, {
    webhookRetryDelaysMs: RETRY_DELAYS_MS,
    bulkMutationRowsPerSecond: 50_000,
    bulkQueryObjectsPerSecond: 200_000,
  });
  const factory = await makeFactory(place, options);
  await factory.submit("/factory/settings", {
    intent: "stockPolicy",
    policy: options.policy,
    riskPerMillion: String(RISK_PER_MILLION),
  });
  const shopDomains = [];
  for (let index = 1; index <= options.shops; index += 1) {
    shopDomains.push(await addReseller(place, { factory, index, coolingMs: options.coolingMs }));
  }
  await waitUntilListed(place, options);
  return { factoryDomain: FACTORY, shopDomains };
}

async function makeFactory(place: WorldPlace, options: WorldOptions): Promise<EmbeddedApp> {
  await makeShop(place, { domain: FACTORY, countryCode: "CN", plan: "plus" });
  const shopify = connectLocalShopify(place.sandboxUrl);
  await shopify.importProducts(FACTORY, catalogueCsv(options.wares));
  const app = await openEmbeddedApp({ ...place, domain: FACTORY, app: "factory" });
  await eventually({
    expected: `${options.wares.length} items in the hub`,
    look: () => place.books.countItems(),
    holds: (items) => items === options.wares.length,
    timeoutMs: SETUP_MS_MAX,
    everyMs: 250,
  });
  options.print(`factory: ${options.wares.length} items imported`);
  return app;
}

async function makeShop(
  { sandboxUrl }: WorldPlace,
  shop: { domain: string; countryCode: string; plan: string },
): Promise<void> {
  const { domain, countryCode, plan } = shop;
  const name = domain.replace(".myshopify.com", "");
  await callJson(`${sandboxUrl}/control/shops`, {
    domain,
    name,
    plan,
    currencyCode: "USD",
    countryCode,
    primaryLocale: "en",
  });
}

function catalogueCsv(wares: readonly Ware[]): string {
  const rows = wares.map(({ sku, title, priceMinor, stock }, index) =>
    [
      `ware-${index}`,
      `"${title.replaceAll('"', '""')}"`,
      "Title",
      "Default Title",
      sku,
      "200",
      "shopify",
      stock,
      "deny",
      (priceMinor / 100).toFixed(2),
      "true",
      "active",
    ].join(","),
  );
  return [HEAD, ...rows].join("\n");
}

async function addReseller(
  place: WorldPlace,
  of: { factory: EmbeddedApp; index: number; coolingMs: number },
): Promise<string> {
  const label = `reseller-${of.index}`;
  const domain = `${label}.myshopify.com`;
  await makeShop(place, { domain, countryCode: "GB", plan: "standard" });
  const app = await openEmbeddedApp({ ...place, domain, app: "reseller" });
  await of.factory.submit("/factory/partners", {
    intent: "invite",
    label,
    discount: "40",
    graceMinutes: "0",
    coolingMinutes: "0",
    priority: "50",
    shipsTo: "",
    creditLimit: "",
  });
  await acceptInvitation(place, { ...of, app, label });
  await callJson(`${place.sandboxUrl}/control/shops/${domain}/apps/reseller/scopes`, {
    grant: [SCOPE],
  });
  const partnershipId = await readPartnershipId(app);
  await app.submit("/reseller/settings", { intent: "autoRequest", partnershipId, on: "yes" });
  await app.submit("/reseller/catalogue", { intent: "listAll", partnershipId, search: "" });
  return domain;
}

async function acceptInvitation(
  { books }: WorldPlace,
  of: { factory: EmbeddedApp; app: EmbeddedApp; label: string; coolingMs: number },
): Promise<void> {
  const invited = await findInvitation(of.factory, of.label);
  await of.app.submit("/reseller/connect", { intent: "accept", code: invited });
  await books.setCooling(of.coolingMs);
  await eventually({
    expected: `${of.label} to have its fulfilment service`,
    look: () =>
      books.db
        .selectFrom("Partnership")
        .select("serviceState")
        .where("label", "=", of.label)
        .executeTakeFirst(),
    holds: (row) => row?.serviceState === "ready",
    timeoutMs: 60_000,
  });
}

async function findInvitation(factory: EmbeddedApp, label: string): Promise<string> {
  const partner = await findPartner(factory, label);
  if (!partner) throw new Error(`There is no invitation of ${label}.`);
  return partner.inviteCode;
}

async function waitUntilListed(place: WorldPlace, options: WorldOptions): Promise<void> {
  const wanted = options.shops * options.wares.length;
  let told = 0;
  await eventually({
    expected: `${wanted} listings in the resellers' shops`,
    look: async () => {
      const [parked] = await place.books.parkedTasks();
      if (parked !== undefined) throw new Error(`A task was parked: ${parked}`);
      const seen = await place.books.countListed();
      if (seen.listed >= told + wanted / 4) {
        told = seen.listed;
        options.print(`listings: ${seen.listed} of ${wanted}`);
      }
      return seen;
    },
    holds: (seen) => seen.listed === wanted,
    timeoutMs: SETUP_MS_MAX,
    everyMs: 1_000,
  });
}
