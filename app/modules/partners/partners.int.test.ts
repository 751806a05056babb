import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Shop } from "#sandbox/shop/state.ts";
import {
  FACTORY_DOMAIN,
  startHubWorld,
  type HubWorld,
  type Reseller,
} from "#tests/support/hub-world.ts";

const MINUTE = 60_000;

describe("partnerships", () => {
  let world: HubWorld;
  let reseller: Reseller;

  beforeEach(async () => {
    world = await startHubWorld({ stock: { "CUP-1": 10 }, resellers: 2 });
    reseller = world.resellers[0]!;
  });
  afterEach(async () => {
    await world.close();
  });

  const shopOf = (domain: string) => world.sandbox.world.shops.get(domain) as Shop;
  const partnership = (id = reseller.partnershipId) =>
    world.database.db
      .selectFrom("Partnership")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const channelState = async (id = reseller.channelId) =>
    (
      await world.database.db
        .selectFrom("Channel")
        .select("state")
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
    ).state;
  const listingStates = async (partnershipId = reseller.partnershipId) =>
    (
      await world.database.db
        .selectFrom("Listing")
        .select(["state", "problem"])
        .where("partnershipId", "=", partnershipId)
        .execute()
    ).map((listing) => [listing.state, listing.problem]);
  const cupLevels = () => {
    const item = [...shopOf(reseller.domain).items.values()].find((one) => one.sku === "CUP-1");
    return item?.levels.filter((level) => level.active) ?? [];
  };

  async function hear(message: {
    shopId: string;
    topic: string;
    triggeredAt: number | null;
    payload: string;
  }) {
    const webhookId = String(world.time.hub.now());
    const stored = world.hub.inbox.store({ ...message, app: "reseller", webhookId, eventId: null });
    await world.advance(5_000);
    await stored;
  }

  async function invite(more: object = {}) {
    const answer = await world.hub.partners.invite({
      factoryId: world.factoryId,
      label: "New",
      ...more,
    });
    if (!answer.ok) throw new Error(answer.code);
    return answer;
  }

  it("has one service and location per partnership, with the factory's address and our callback", async () => {
    const { serviceGid, locationGid, serviceState, serviceProblem } = await partnership();
    expect([serviceState, serviceProblem]).toEqual(["ready", null]);
    const shop = shopOf(reseller.domain);
    const services = [...shop.fulfillmentServices.values()];
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({
      id: serviceGid,
      locationId: locationGid,
      callbackUrl: "https://hub.test/reseller/fulfilment",
      inventoryManagement: false,
    });
    const factoryLocation = [...shopOf(FACTORY_DOMAIN).locations.values()][0]!;
    expect(shop.locations.get(locationGid!)?.address).toMatchObject({
      countryCode: "CN",
      city: factoryLocation.address.city,
    });
  });

  it("makes no second service when it is asked to connect again", async () => {
    await world.hub.partners.pause({
      shopId: world.factoryId,
      partnershipId: reseller.partnershipId,
    });
    await world.hub.partners.resume({
      shopId: world.factoryId,
      partnershipId: reseller.partnershipId,
    });
    await world.advance(5_000);
    expect(shopOf(reseller.domain).fulfillmentServices.size).toBe(1);
  });

  it("says when goods at our location cannot be checked out for want of shipping rates", async () => {
    const { locationGid } = await partnership();
    const connect = async (rates: boolean) => {
      await world.shop(reseller.domain, "/merchant/locations/rates", {
        location: locationGid,
        rates,
      });
      const of = { shopId: world.factoryId, partnershipId: reseller.partnershipId };
      await world.hub.partners.pause(of);
      await world.hub.partners.resume(of);
      await world.advance(5_000);
      return (await partnership()).serviceProblem;
    };
    expect(await connect(false)).toBe("no_shipping_rates");
    expect(await connect(true)).toBeNull();
  });

  it("refuses terms that cannot stand, naming the field", async () => {
    const answer = await world.hub.partners.invite({
      factoryId: world.factoryId,
      label: "X",
      terms: { discountBasisPoints: 20_000 },
    });
    expect(answer).toEqual({ ok: false, code: "invalid_terms", field: "discountBasisPoints" });
  });

  it("is accepted once, by somebody else, in time, and not twice by the same two", async () => {
    const accept = (resellerId: string, code: string) =>
      world.hub.partners.accept({ resellerId, code });
    const code = async (more = {}) => (await invite(more)).inviteCode;
    expect(await accept(reseller.shopId, "2222-2222-2222")).toMatchObject({
      code: "unknown_invitation",
    });
    expect(await accept(world.factoryId, await code())).toMatchObject({ code: "own_invitation" });
    expect(await accept(reseller.shopId, await code())).toMatchObject({ code: "already_partners" });
    const used = (await partnership()).inviteCode;
    expect(await accept(reseller.shopId, used)).toMatchObject({ code: "invitation_used" });
    const late = await code();
    await world.database.db
      .updateTable("Partnership")
      .set({ inviteExpiresAt: world.time.hub.now() })
      .where("inviteCode", "=", late)
      .execute();
    expect(await accept("someone", late)).toMatchObject({
      code: "invitation_expired",
      field: "code",
    });
  });

  it("pauses by either side, and only that side resumes; what was shown is taken back", async () => {
    const of = { partnershipId: reseller.partnershipId };
    await world.advance(20 * MINUTE);
    expect(cupLevels()[0]?.available).toBeGreaterThan(0);
    expect(await world.hub.partners.pause({ ...of, shopId: "stranger" })).toMatchObject({
      code: "unknown_partnership",
    });
    expect(await world.hub.partners.pause({ ...of, shopId: reseller.shopId })).toEqual({
      ok: true,
    });
    await world.advance(10_000);
    expect([await channelState(), (await partnership()).pausedBy]).toEqual(["paused", "reseller"]);
    expect(cupLevels()[0]?.available).toBe(0);
    expect(await world.hub.partners.pause({ ...of, shopId: world.factoryId })).toMatchObject({
      code: "partnership_not_active",
    });
    expect(await world.hub.partners.resume({ ...of, shopId: world.factoryId })).toMatchObject({
      code: "paused_by_other",
    });
    expect(await world.hub.partners.resume({ ...of, shopId: reseller.shopId })).toEqual({
      ok: true,
    });
    await world.advance(20 * MINUTE);
    expect([await channelState(), (await partnership()).state]).toEqual(["open", "active"]);
    expect(cupLevels()[0]?.available).toBeGreaterThan(0);
  });

  it("switches automatic requests on only with the scope for it", async () => {
    const of = { resellerId: reseller.shopId, partnershipId: reseller.partnershipId };
    expect(await world.hub.partners.setAutoRequest({ ...of, on: true })).toMatchObject({
      code: "scope_missing",
    });
    const grant = ["write_third_party_fulfillment_orders"];
    world.sandbox.control.changeScopes({ shop: reseller.domain, app: "reseller" }, { grant });
    await world.advance(5_000);
    expect(await world.hub.partners.setAutoRequest({ ...of, on: true })).toEqual({ ok: true });
    expect((await partnership()).autoRequest).toBe("on");
  });

  it("requests what is held already once the reseller lets us, and only what is paid", async () => {
    const shop = { shop: reseller.domain, app: "reseller" as const };
    const scope = "write_third_party_fulfillment_orders";
    world.sandbox.control.changeScopes(shop, { grant: [scope] });
    await world.advance(20 * MINUTE);
    const paid = await world.buy(reseller.domain, [{ sku: "CUP-1", quantity: 1 }]);
    const unpaid = await world.buy(reseller.domain, [{ sku: "CUP-1", quantity: 1 }]);
    await world.advance(10_000);
    const gidOf = ({ body }: typeof paid) => (body.order as { id: string }).id;
    await world.database.db
      .updateTable("Order")
      .set({ financialStatus: "PENDING" })
      .where("gid", "=", gidOf(unpaid))
      .execute();
    const { partnershipId } = reseller;
    const of = { resellerId: reseller.shopId, partnershipId };
    expect(await world.hub.partners.setAutoRequest({ ...of, on: true })).toEqual({ ok: true });
    await world.advance(10_000);
    const states = await world.database.db
      .selectFrom("SupplyOrder")
      .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
      .select(["Order.gid", "SupplyOrder.requestStatus"])
      .execute();
    expect(new Map(states.map((row) => [row.gid, row.requestStatus]))).toEqual(
      new Map([
        [gidOf(paid), "ACCEPTED"],
        [gidOf(unpaid), "UNSUBMITTED"],
      ]),
    );
  });

  it("disconnects safely: stock back first, products hidden, the service with its location last", async () => {
    const of = { resellerId: reseller.shopId, partnershipId: reseller.partnershipId };
    await world.advance(20 * MINUTE);
    expect(cupLevels()[0]?.available).toBeGreaterThan(0);
    expect(await world.hub.partners.disconnect(of)).toEqual({ ok: true });
    expect(await world.hub.partners.disconnect(of)).toMatchObject({ code: "partnership_ended" });
    await world.advance(20_000);
    expect(cupLevels()[0]?.available).toBe(0);
    await world.advance(40 * MINUTE);
    expect(await listingStates()).toEqual([["removed", "partnership_ended"]]);
    const shop = shopOf(reseller.domain);
    expect(shop.fulfillmentServices.size).toBe(0);
    expect([...shop.products.values()][0]?.status).toBe("DRAFT");
    expect(await partnership()).toMatchObject({
      state: "ended",
      endedReason: "reseller",
      serviceState: "none",
      locationGid: null,
    });
    expect(await channelState()).toBe("closed");
  });

  it("withdraws an invitation", async () => {
    const { partnershipId, inviteCode } = await invite();
    expect(await world.hub.partners.end({ shopId: world.factoryId, partnershipId })).toEqual({
      ok: true,
    });
    const answer = await world.hub.partners.accept({
      resellerId: reseller.shopId,
      code: inviteCode,
    });
    expect(answer).toMatchObject({ code: "invitation_used" });
  });

  it("cuts a shop that uninstalled, and begins anew only when its people say so", async () => {
    const place = { shop: reseller.domain, app: "reseller" };
    world.sandbox.control.uninstallApp(place, "TRANSFER");
    await world.advance(5_000);
    expect(await partnership()).toMatchObject({
      state: "ended",
      endedReason: "uninstalled",
      serviceGid: null,
    });
    expect(await channelState()).toBe("cut");
    expect(await listingStates()).toEqual([["removed", "uninstalled"]]);
    const other = world.resellers[1]!;
    expect(await channelState(other.channelId)).toBe("open");
    const { shopId } = reseller;
    const tokens = world.sandbox.control;
    tokens.installApp(place);
    const issued = tokens.issueTokens(place, { expiring: false });
    await world.database.write(async (tx) => {
      await world.hub.clients.tokens.storeExchanged(
        tx,
        { shopId, app: "reseller" },
        {
          installationGid: "gid://shopify/AppInstallation/2",
          pair: {
            accessToken: issued.access.token,
            accessExpiresAt: null,
            refreshToken: null,
            refreshExpiresAt: null,
            scopes: "write_products",
          },
        },
      );
      await world.hub.installed(tx, { shopId, app: "reseller" }, { first: true, unheard: false });
    });
    await world.advance(5_000);
    expect(await partnership()).toMatchObject({ state: "paused", pausedBy: "reseller" });
    await world.hub.partners.resume({ shopId, partnershipId: reseller.partnershipId });
    await world.advance(30_000);
    expect(await partnership()).toMatchObject({ state: "active", serviceState: "ready" });
    // What the uninstall turned into the merchant's own stock is taken off only with their consent.
    expect(await listingStates()).toEqual([["unsafe", "stocked_elsewhere"]]);
    const listing = await world.database.db
      .selectFrom("Listing")
      .select("id")
      .where("partnershipId", "=", reseller.partnershipId)
      .executeTakeFirstOrThrow();
    await world.hub.catalog.mendListing({ resellerId: shopId, listingId: listing.id });
    await world.advance(10_000);
    expect(await listingStates()).toEqual([["listed", null]]);
  });

  it("ignores a late uninstall message of a life that is over", async () => {
    const { shopId } = reseller;
    await hear({ shopId, topic: "app/uninstalled", triggeredAt: 1, payload: "{}" });
    expect((await partnership()).state).toBe("active");
  });

  it("empties the resellers' shops when the factory uninstalls", async () => {
    await world.advance(20 * MINUTE);
    expect(cupLevels()[0]?.available).toBeGreaterThan(0);
    world.sandbox.control.uninstallApp({ shop: FACTORY_DOMAIN, app: "factory" });
    await world.advance(20_000);
    expect(await partnership()).toMatchObject({ state: "paused", pausedBy: "uninstall" });
    expect(cupLevels()[0]?.available).toBe(0);
    expect(await channelState(world.brandChannelId)).toBe("cut");
  });

  it("stops a shop whose location of ours was deactivated, and goes on when it is active again", async () => {
    const { locationGid } = await partnership();
    const shop = shopOf(reseller.domain);
    const location = shop.locations.get(locationGid!)!;
    location.active = false;
    const payload = `{"id":${locationGid!.split("/").at(-1)}}`;
    const tell = () =>
      hear({ shopId: reseller.shopId, topic: "locations/deactivate", triggeredAt: null, payload });
    await tell();
    expect(await partnership()).toMatchObject({
      serviceState: "problem",
      serviceProblem: "location_inactive",
    });
    const levels = () =>
      world.database.db
        .selectFrom("Level")
        .select("state")
        .where("channelId", "=", reseller.channelId)
        .execute();
    expect(await levels()).toEqual([{ state: "stopped" }]);
    location.active = true;
    await tell();
    expect(await partnership()).toMatchObject({ serviceState: "ready", serviceProblem: null });
    expect(await levels()).toEqual([{ state: "ok" }]);
  });
});
