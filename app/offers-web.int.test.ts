import { describe, expect, it } from "vitest";

import { FACTORY, FOREIGN, visitApps } from "#tests/support/visit-apps.ts";

const apps = visitApps();
const { openPage, submit } = apps;

const of = { app: "factory", shop: FACTORY } as const;
const LINE = "/stock-orders/stock-order-000005/offer/stock-line-000005-0";
const SCOPES = ["write_products", "write_publications"];

const pageOf = async (path: string, locale = "en"): Promise<string> =>
  (await openPage({ ...of, path, locale })).text();

const offersOfLine = () =>
  apps.web.database.db
    .selectFrom("Offer")
    .select(["id", "kind", "state", "units", "priceMinor", "threshold", "endsAt"])
    .where("stockOrderLineId", "=", "stock-line-000005-0")
    .execute();

const stateOf = async (offerId: string): Promise<string> =>
  (
    await apps.web.database.db
      .selectFrom("Offer")
      .select("state")
      .where("id", "=", offerId)
      .executeTakeFirstOrThrow()
  ).state;

const preorder = { intent: "preorder", units: "5", priceMinor: "12.50" };
const groupBuy = { ...preorder, intent: "group_buy", threshold: "4", endsOn: "2031-03-03" };

const openPledgesOf = async (offerId: string): Promise<number> =>
  (
    await apps.web.database.db
      .selectFrom("Pledge")
      .select("id")
      .where("offerId", "=", offerId)
      .where("state", "=", "pledged")
      .execute()
  ).length;

describe("a new offer", () => {
  it("says on its page who pays when, and why not later", async () => {
    const html = await pageOf(LINE);
    expect(html).toContain("Buyers pay in full when they order.");
    expect(html).toContain("your shop’s payment provider keeps no cards");
    expect(await pageOf(LINE, "zh-CN")).toContain("顾客下单时付全款");
  });

  it("is refused without permission, and names each field that is wrong", async () => {
    const page = { ...of, path: LINE };
    expect(await submit(page, preorder)).toEqual({ ok: false, code: "scope_missing_offers" });
    const wrong = { ...groupBuy, units: "", priceMinor: "free", endsOn: "2020-01-01" };
    expect(await submit(page, { ...wrong, payWithinDays: "61" })).toEqual({
      ...{ ok: false, code: "form_invalid" },
      fields: {
        units: "whole_number",
        priceMinor: "money",
        endsOn: "day_past",
        payWithinDays: "out_of_range:1:60",
      },
    });
    expect(await offersOfLine()).toEqual([]);
  });

  it("is made as soon as Shopify's permission is there, and only of what is not promised", async () => {
    apps.web.changeScopes({ shop: FACTORY, app: "factory" }, { grant: SCOPES });
    const page = { ...of, path: LINE };
    expect(await submit(page, { ...preorder, units: "41" })).toEqual({
      ...{ ok: false, code: "more_than_expected", field: "units" },
    });
    expect(await submit(page, { ...groupBuy, threshold: "6", payWithinDays: "7" })).toEqual({
      ...{ ok: false, code: "invalid_threshold", field: "threshold" },
    });
    await submit(page, preorder);
    const [made] = await offersOfLine();
    expect(made).toMatchObject({
      kind: "preorder",
      state: "preparing",
      units: 5,
      priceMinor: 1250,
    });
    expect(await pageOf(`/offers/${made?.id}`)).toContain("Its product is being made");
    expect(await pageOf("/stock-orders/stock-order-000005")).toContain("Pre-order of 5");
  });
});

describe("an offer's page", () => {
  it("tells of its orders and cancels one for its buyer", async () => {
    const path = "/offers/offer-000000";
    const html = await pageOf(path);
    expect(html).toContain("/factory/orders/supply-of-offer");
    expect(html).toContain("The card was declined");
    const cancel = (n: number) =>
      submit({ ...of, path }, { intent: "cancelOrder", orderGid: `gid://seed/OfferOrder/0-${n}` });
    expect(await cancel(0)).toEqual({ ok: true, done: "offers:orders.cancelled" });
    expect(await cancel(4)).toEqual({ ok: false, code: "already_on_its_way" });
  });

  it("shows how many joined, and nobody who did", async () => {
    const html = await pageOf("/offers/offer-000003");
    expect(html).toContain("Invoice sent");
    expect(html).not.toMatch(/sealed|gid:\/\/seed\/Customer/);
  });

  it("tries again what stands still, unless its stock may be there already", async () => {
    const retry = (id: string) => submit({ ...of, path: `/offers/${id}` }, { intent: "retry" });
    expect(await retry("offer-000010")).toEqual({ ok: true, done: "offers:retry.done" });
    expect(await stateOf("offer-000010")).toBe("preparing");
    expect(await retry("offer-000010")).toEqual({ ok: false, code: "offer_is_closed" });
    expect(await pageOf("/offers/offer-000011")).not.toContain("Try again");
  });

  it("ends it once, fails a group buy that is not sure, and waits for invoices of one that is", async () => {
    const end = (id: string) => submit({ ...of, path: `/offers/${id}` }, { intent: "end" });
    expect(await end("offer-000001")).toEqual({ ok: true, done: "offers:end.done" });
    expect(await stateOf("offer-000001")).toBe("ending");
    expect(await end("offer-000001")).toEqual({ ok: false, code: "offer_is_closed" });
    expect(await end("offer-000003")).toEqual({ ok: false, code: "invoices_unpaid" });
    expect(await end("offer-000002")).toMatchObject({ ok: true });
    expect(await stateOf("offer-000002")).toBe("failed");
    expect(await openPledgesOf("offer-000002")).toBe(0);
    expect(await end("nothing")).toEqual({ ok: false, code: "not_found" });
  });
});

describe("other pages", () => {
  it("explain both kinds, and where they are made, to whoever has none", async () => {
    const html = await (await openPage({ ...of, shop: FOREIGN, path: "/offers" })).text();
    expect(html).toContain("Make either on the page of a stock order");
  });

  it("say that an order of an offer waits for its goods, not for a reseller", async () => {
    const html = await pageOf("/orders/supply-of-offer");
    expect(html).toContain("It is released by itself when its goods come in");
    expect(html).not.toContain("The reseller put the fulfillment on hold");
  });

  it("tell how many buyers hear of a later day", async () => {
    expect(await pageOf("/stock-orders/stock-order-000001")).toMatch(
      /\d+ buyers wait for these goods/,
    );
  });
});
