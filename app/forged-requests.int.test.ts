import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";

import { FACTORY, FOREIGN, asBrowser, visitApps } from "#tests/support/visit-apps.ts";
import { SECRETS } from "#tests/support/web-world.ts";

const apps = visitApps();
const { idToken, load, submit } = apps;

describe("requests that no page of ours makes", () => {
  const path = "/items/item-000001";
  const untouched = () =>
    apps.web.database.db.selectFrom("Item").selectAll().where("id", "=", "item-000001").execute();

  async function post(options: { token?: string; body: string; type?: string }): Promise<Response> {
    const { token, body, type = "application/x-www-form-urlencoded" } = options;
    const authorization = token && { authorization: `Bearer ${token}` };
    const headers = { ...asBrowser, "content-type": type, ...(authorization ?? {}) };
    const address = `${apps.web.origin}/factory${path}.data`;
    return fetch(address, { method: "POST", headers, body, redirect: "manual" });
  }

  it("are answered 400 when the body is no form, and change nothing", async () => {
    const before = await untouched();
    const token = await idToken({ app: "factory", shop: FACTORY });
    const json = JSON.stringify({ intent: "safety", units: 3 });
    expect((await post({ token, body: json, type: "application/json" })).status).toBe(400);
    const broken = { body: "--x\r\nnothing", type: "multipart/form-data; boundary=x" };
    expect((await post({ token, ...broken })).status).toBe(400);
    expect(await untouched()).toEqual(before);
  });

  it("change nothing without a token, or with one that is not signed, too old or for somebody else", async () => {
    const before = await untouched();
    const body = "intent=safety&units=7";
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: `https://${FACTORY}/admin`,
      dest: `https://${FACTORY}`,
      aud: apps.web.env.apps.factory.apiKey,
      sub: "42",
      nbf: now - 10,
      exp: now + 60,
    };
    const signed = (change: Partial<typeof claims>): Promise<string> =>
      new SignJWT({ ...claims, ...change })
        .setProtectedHeader({ alg: "HS256" })
        .sign(new TextEncoder().encode(SECRETS.factory));
    const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${text({ alg: "none" })}.${text(claims)}.`;
    const forged = [
      unsigned,
      await signed({ exp: now - 3_600 }),
      await signed({ nbf: now + 3_600 }),
      await signed({ aud: "somebody-else" }),
      await idToken({ app: "reseller", shop: FACTORY }),
    ];
    for (const token of forged) expect((await post({ token, body })).status).toBe(401);
    expect((await post({ body })).headers.get("location")).toBe("/factory/auth/login");
    expect(await untouched()).toEqual(before);
    expect((await post({ token: await signed({}), body })).status).toBe(200);
  });

  it("name a field that is missing by a code that the page can say", async () => {
    const item = { app: "factory", shop: FACTORY, path } as const;
    const answer = await submit(item, { intent: "no such thing" });
    expect(answer).toEqual({ ok: false, code: "form_invalid", fields: { intent: "invalid" } });
    for (const units of ["1e309", "NaN", "٣", "−5", "9".repeat(40), "0x10", "1 000"]) {
      expect(await submit(item, { intent: "safety", units })).toMatchObject({ ok: false });
    }
  });

  it("find nothing of another factory, and change nothing of it", async () => {
    const supply = apps.world.supplyOrderIds[0] ?? "";
    const of = { app: "factory", shop: FOREIGN } as const;
    const stock = "/stock-orders/stock-order-000000";
    const pages = [path, stock, `/orders/${supply}`, `/partners/${apps.world.partnershipId}`];
    for (const page of [...pages, `/shops/${apps.world.resellerChannelId}`]) {
      expect((await load({ ...of, path: `${page}.data` })).status).toBe(404);
    }
    const notFound = { ok: false, code: "not_found" };
    const unknown = { ok: false, code: "unknown_partnership" };
    const partner = `/partners/${apps.world.partnershipId}`;
    expect(await submit({ ...of, path }, { intent: "safety", units: "1" })).toEqual(notFound);
    expect(await submit({ ...of, path: `/orders/${supply}` }, { intent: "hold" })).toEqual(
      notFound,
    );
    const named = { reference: "Theirs", expectedOn: "2031-03-03", lines: [] };
    const forged: Record<string, string | string[]>[] = [
      { intent: "state", state: "cancelled" },
      { intent: "change", ...named },
      { intent: "receive", receiptId: "receipt-x", lines: ["stock-line-000000-0=1"] },
    ];
    for (const fields of forged) {
      expect(await submit({ ...of, path: stock }, fields)).toEqual(notFound);
    }
    expect(await submit({ ...of, path: partner }, { intent: "end" })).toEqual(unknown);
    const shop = `/shops/${apps.world.resellerChannelId}`;
    expect(await submit({ ...of, path: shop }, { intent: "retry" })).toEqual(notFound);
  });
});
