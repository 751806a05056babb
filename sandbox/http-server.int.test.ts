import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { serveSandbox } from "./http-server.ts";
import type { SandboxServer } from "./http-server.ts";
import { realClock } from "./platform/clock.ts";
import { SHOP, startSandbox } from "./platform/testing/start.ts";

let server: SandboxServer | undefined;
afterEach(() => server?.close());

async function start() {
  const world = startSandbox({ clock: realClock });
  server = await serveSandbox(world.sandbox, { port: 0 });
  return { ...world, url: server.url };
}

describe("over HTTP", () => {
  test("a client that is redirected by a header reaches its shop", async () => {
    const { url, sandbox } = await start();
    const { token } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    const response = await fetch(`${url}/admin/api/2026-07/graphql.json`, {
      method: "POST",
      headers: { "x-sandbox-host": SHOP, "x-shopify-access-token": token },
      body: JSON.stringify({ query: "{ shop { name } currentAppInstallation { launchUrl } }" }),
    });
    expect(await response.json()).toMatchObject({
      data: { currentAppInstallation: { launchUrl: `${url}/admin/pottery/apps/factory` } },
    });
  });

  test("the shop's own routes take JSON, forms and give pages", async () => {
    const { url } = await start();
    const page = await fetch(`${url}/shops/${SHOP}/`);
    expect(await page.text()).toBe(`<h1>${SHOP}</h1>`);
    const bought = await fetch(`${url}/shops/${SHOP}/buy/mug%201`, {
      method: "POST",
      body: new URLSearchParams({ quantity: "2" }),
    });
    expect(bought.status).toBe(201);
    expect(await bought.json()).toEqual({ item: "mug 1", body: { quantity: "2" } });
    expect((await fetch(`${url}/shops/${SHOP}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/shops/none.myshopify.com/`)).status).toBe(404);
  });

  test("a reset is a cut connection", async () => {
    const { url, sandbox } = await start();
    sandbox.control.addFault({ kind: "reset", when: "after", count: 1 });
    const { token } = sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    const call = fetch(`${url}/admin/api/2026-07/graphql.json`, {
      method: "POST",
      headers: { "x-sandbox-host": SHOP, "x-shopify-access-token": token },
      body: JSON.stringify({ query: "{ shop { name } }" }),
    });
    await expect(call).rejects.toThrow("fetch failed");
  });

  test("a port that is taken is the system's error", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { sandbox } = startSandbox();
    await expect(serveSandbox(sandbox, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await new Promise((resolve) => other.close(resolve));
  });
});
