import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readApps } from "#sandbox/cli/read-apps.ts";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import type { SandboxServer } from "#sandbox/http-server.ts";
import { serveSandbox } from "#sandbox/http-server.ts";

import { products, variantsOf } from "../../demo/catalogue.ts";
import { inRussian, russianCatalogue } from "../../demo/russian.ts";
import { FACTORY, LOCATIONS, RESELLERS } from "../../demo/shops.ts";
import { seedDemo } from "./seed-demo.ts";

const STOCK = `{ locations(first: 2) { nodes { name inventoryLevels(first: 100) { nodes {
  quantities(names: ["available"]) { quantity } } } } } }`;

describe("the demo world", () => {
  let sandbox: Sandbox;
  let server: SandboxServer;
  const printed: string[] = [];

  beforeAll(async () => {
    const secrets = { SHOPIFY_FACTORY_API_SECRET: "one", SHOPIFY_RESELLER_API_SECRET: "two" };
    // Nobody listens at the discard port: deliveries to a hub that is not there must not matter.
    sandbox = createSandbox({
      apps: readApps({ ...secrets, SANDBOX_APP_ORIGIN: "http://localhost:9" }),
    });
    server = await serveSandbox(sandbox, { port: 0 });
    await seedDemo({ sandboxUrl: server.url, print: (line) => printed.push(line) });
  });

  afterAll(async () => {
    await server.close();
    await sandbox.close();
  });

  async function unitsByLocation(): Promise<Record<string, number>> {
    const place = { shop: FACTORY.domain, app: "factory" };
    sandbox.control.setPoints(place, 2_000);
    const { access } = sandbox.control.issueTokens(place);
    const response = await fetch(`${server.url}/admin/api/2026-07/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-sandbox-host": FACTORY.domain,
        "x-shopify-access-token": access.token,
      },
      body: JSON.stringify({ query: STOCK }),
    });
    const { data } = await response.json();
    const entries = data.locations.nodes.map((location: any) => [
      location.name,
      location.inventoryLevels.nodes.reduce(
        (sum: number, level: any) => sum + level.quantities[0].quantity,
        0,
      ),
    ]);
    return Object.fromEntries(entries);
  }

  test("has a factory and three resellers, each with its app", async () => {
    const shops = await (await fetch(`${server.url}/control/shops`)).json();
    const apps = shops.map((shop: any) => [shop.domain, shop.apps.map((one: any) => one.app)]);
    expect(Object.fromEntries(apps)).toEqual({
      [FACTORY.domain]: ["factory"],
      ...Object.fromEntries(RESELLERS.map(({ domain }) => [domain, ["reseller"]])),
    });
  });

  test("stocks the catalogue at both locations, and once even when it is made twice", async () => {
    const stock = products.flatMap(variantsOf).map((variant) => variant.stock);
    const expected = {
      [LOCATIONS[0].name]: stock.reduce((sum, [kiln]) => sum + kiln, 0),
      [LOCATIONS[1].name]: stock.reduce((sum, [, port]) => sum + port, 0),
    };
    expect(await unitsByLocation()).toEqual(expected);
    await seedDemo({ sandboxUrl: server.url, print: (line) => printed.push(line) });
    expect(await unitsByLocation()).toEqual(expected);
  });

  test("has an online store that speaks its languages", async () => {
    const query = `query ($language: LanguageCode) @inContext(language: $language) {
      shop { name refundPolicy { title } }
      menu(handle: "main-menu") { items { title resource { __typename } } }
      collection(handle: "tableware") {
        products(first: 1) { nodes { title } filters { id label values { label } } }
      }
    }`;
    const { environment }: any = sandbox.control.describeStorefront(FACTORY.domain);
    const ask = async (language: string) => {
      const response = await fetch(`${environment.PUBLIC_STORE_DOMAIN}/api/2026-04/graphql.json`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-shopify-storefront-access-token": environment.PUBLIC_STOREFRONT_API_TOKEN,
        },
        body: JSON.stringify({ query, variables: { language } }),
      });
      const { data } = await response.json();
      expect(data.menu.items.every(({ resource }: any) => resource !== null)).toBe(true);
      const { nodes, filters } = data.collection.products;
      const glaze = filters.find(({ id }: any) => id === "filter.v.option.glaze");
      const { name, refundPolicy } = data.shop;
      const filter = `${glaze.label}: ${glaze.values[0].label}`;
      return [name, refundPolicy.title, data.menu.items[0].title, nodes[0].title, filter];
    };
    expect(await ask("EN")).toEqual([
      FACTORY.name,
      "Refund policy",
      "Tableware",
      products[0]?.title.en,
      "Glaze: Ash White",
    ]);
    expect(await ask("ZH_CN")).toEqual([
      FACTORY.nameZh,
      "退款政策",
      "餐具",
      products[0]?.title.zh,
      "釉色: 灰白",
    ]);
    expect(await ask("RU")).toEqual([
      "Девять цапель",
      "Возврат",
      "Посуда",
      "Селадоновая миска с рябью",
      "Глазурь: Пепельно-белый",
    ]);
  });

  test("has every word of the catalogue in Russian", () => {
    for (const product of products) {
      expect(inRussian(product.title.en), product.handle).toMatch(/[а-я]/);
      for (const { name, values } of product.options) {
        for (const { en } of [name, ...values]) expect(inRussian(en), en).toMatch(/[а-я]|^Тип/i);
      }
    }
    expect(JSON.stringify(russianCatalogue())).not.toContain('"description":""');
  });

  test("keeps the pictures where the products say they are", async () => {
    const picture = await fetch(`${server.url}/files/${products[0]?.handle}.svg`);
    expect(await picture.text()).toContain("<svg");
  });
});
