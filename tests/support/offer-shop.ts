import type { Page } from "playwright-core";
import { openDatabase } from "#app/platform/db/database.server.ts";
import { callJson } from "../../scripts/demo/call-json.ts";
import { castDemo, KITE } from "../../scripts/demo/demo-shops.ts";
import { connectLocalShopify } from "../../scripts/demo/local-shopify.ts";
import { eventually, makeStory } from "../../scripts/demo/story.ts";
import { tellConnecting, type Factory } from "../../scripts/demo/tell-connecting.ts";
import type { RunningSystem } from "./running-system.ts";
import { startRunningSystem } from "./running-system.ts";

/** The page of what is offered before it is there. */
export const OFFERED_PAGE = `/products/${KITE.toLowerCase()}`;

const SCOPES = ["write_products", "write_publications", "write_draft_orders"];
const KEEPING_CARDS = ["write_purchase_options", "write_payment_mandate"];
const DAY_MS = 86_400_000;

export interface ShownOffer {
  id: string;
  state: string;
  kind: string;
}

/** A factory that makes offers on its own screens, and its brand store. */
export interface OfferShop {
  system: RunningSystem;
  storeUrl: string;
  factory: Factory;
  domain: string;
  /** Orders twenty kites; answers the page of the stock order, and that of offers on its line. */
  orderKites(reference: string): Promise<{ orderPage: string; offerPage: string }>;
  /** Answers the id of the newest offer once it is in the state. */
  untilState(state: string): Promise<string>;
  offerOrders(offerId: string): Promise<{ state: string; units: number; charge: string }[]>;
  /** The store keeps the hub's answers for half a minute; a page with the offer comes after that. */
  openWith(page: Page, text: string): Promise<void>;
  /** Invoices that the shop sent; it mails codes for signing in as well. */
  invoicesTo(email: string): Promise<number>;
  /** Lets the last day of an offer pass: a test cannot wait three days. */
  passLastDay(offerId: string): Promise<void>;
}

export async function startOfferShop(options: { keepsCards: boolean }): Promise<OfferShop> {
  const cast = castDemo(options.keepsCards ? "kept" : "offers");
  const { domain } = cast.factory;
  const system = await startRunningSystem();
  const told: string[] = [];
  const story = makeStory({ print: (line) => told.push(line) });
  const connected = await tellConnecting(story, system, cast);
  if (story.end().failed > 0) throw new Error(told.join("\n"));
  const factory = connected.factory.get();
  const scopes = options.keepsCards ? [...SCOPES, ...KEEPING_CARDS] : SCOPES;
  await connectLocalShopify(system.sandboxUrl).grantScopes(domain, "factory", scopes);
  if (options.keepsCards) {
    const settings = `${system.sandboxUrl}/shops/${domain}/merchant/settings`;
    await callJson(settings, { vaultsCards: true });
  }
  const storeUrl = await system.startStore(domain);

  async function listOffers(): Promise<ShownOffer[]> {
    const { offers } = (await factory.app.load("/factory/offers?tab=all")) as {
      offers: { rows: ShownOffer[] };
    };
    return offers.rows;
  }

  return {
    system,
    storeUrl,
    factory,
    domain,
    async orderKites(reference) {
      const { places } = (await factory.app.load("/factory/stock-orders/new")) as {
        places: { id: string }[];
      };
      await factory.app.submit("/factory/stock-orders/new", {
        ...{ kind: "production", reference, locationId: places[0]?.id ?? "" },
        expectedOn: inDays(30),
        lines: [`${factory.itemIds.get(KITE) ?? ""}=20`],
      });
      const list = (await factory.app.load("/factory/stock-orders")) as {
        stockOrders: { rows: { id: string; reference: string }[] };
      };
      const order = list.stockOrders.rows.find((row) => row.reference === reference);
      const orderPage = `/factory/stock-orders/${order?.id ?? ""}`;
      const page = (await factory.app.load(orderPage)) as { order: { lines: { id: string }[] } };
      return { orderPage, offerPage: `${orderPage}/offer/${page.order.lines[0]?.id ?? ""}` };
    },
    async untilState(state) {
      const rows = await eventually({
        expected: `the newest offer ${state}`,
        look: listOffers,
        holds: (seen) => seen[0]?.state === state,
        timeoutMs: 30_000,
      });
      return rows[0]?.id ?? "";
    },
    async offerOrders(offerId) {
      const { offer } = (await factory.app.load(`/factory/offers/${offerId}`)) as {
        offer: { orders: { state: string; units: number; charge: string }[] };
      };
      return offer.orders;
    },
    async openWith(page, text) {
      await eventually({
        expected: `"${text}" on the page`,
        look: async () => {
          await page.goto(`${storeUrl}${OFFERED_PAGE}`);
          return page.locator(".offer", { hasText: text }).count();
        },
        holds: (count) => count > 0,
        timeoutMs: 45_000,
        everyMs: 1_000,
      });
    },
    async invoicesTo(email) {
      const page = await fetch(`${system.sandboxUrl}/shops/${domain}/merchant/mails`);
      const rows = (await page.text()).split("<tr");
      return rows.filter((row) => row.includes(email) && /invoice/i.test(row)).length;
    },
    async passLastDay(offerId) {
      const database = openDatabase({ url: system.databaseUrl });
      const passed = { endsAt: Date.now() };
      await database.write((tx) =>
        tx.updateTable("Offer").set(passed).where("id", "=", offerId).execute(),
      );
      await database.close();
    },
  };
}

/** A day from today, YYYY-MM-DD. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
