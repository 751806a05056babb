import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { getNamedType, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { parse as parseToml } from "smol-toml";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { grants } from "#sandbox/platform/apps/scopes.ts";
import { topicEnum } from "#sandbox/platform/webhooks/topics.ts";
import { loadScopeTable } from "#sandbox/schema/load-scopes.ts";
import { operationsIn } from "../../scripts/graphql/operations.ts";
import { ADMIN_API_VERSION, readOfficialSchema } from "../../scripts/graphql/official-schema.ts";
import { wholeDocuments } from "../../scripts/graphql/whole-documents.ts";

const ROOT = resolve(import.meta.dirname, "../..");

const appFile = z.object({
  access_scopes: z.object({ scopes: z.string(), optional_scopes: z.array(z.string()) }),
  webhooks: z.object({
    subscriptions: z.array(z.object({ topics: z.array(z.string()).default([]) })),
  }),
});

function readApp(file: string) {
  const app = appFile.parse(parseToml(readFileSync(resolve(ROOT, file), "utf8")));
  return {
    required: new Set(app.access_scopes.scopes.split(",")),
    all: new Set([...app.access_scopes.scopes.split(","), ...app.access_scopes.optional_scopes]),
    topics: app.webhooks.subscriptions.flatMap((subscription) => subscription.topics),
  };
}

const FACTORY = readApp("shopify.app.toml");
const RESELLER = readApp("shopify.app.reseller.toml");

interface Need {
  place: string;
  /** "Type" or "Type.field" of the official table. */
  key: string;
  anyOf: readonly string[];
}

/** Everything in the app's operations that Shopify guards with a scope. */
function needs(): Need[] {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "app"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"));
  const schema = readOfficialSchema("admin", ADMIN_API_VERSION);
  const table = loadScopeTable();
  const found: Need[] = [];
  for (const { place, document } of wholeDocuments(
    files.flatMap((file) => operationsIn(resolve(ROOT, file))),
  )) {
    const info = new TypeInfo(schema);
    const add = (key: string): void => {
      const requirement = table.requirementFor(key);
      if (requirement) found.push({ place, key, anyOf: requirement.anyOf });
    };
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: (field) => {
          add(`${info.getParentType()?.name ?? ""}.${field.name.value}`);
          const type = info.getType();
          if (type) add(getNamedType(type).name);
        },
      }),
    );
  }
  return found;
}

const reaches = (scopes: ReadonlySet<string>, anyOf: readonly string[]): boolean =>
  anyOf.length === 0 || anyOf.some((scope) => grants(scopes, scope));

describe("access scopes", () => {
  test("reach everything that the operations read and write, in one app or the other", () => {
    const missing = needs()
      .filter(({ anyOf }) => !reaches(FACTORY.all, anyOf) && !reaches(RESELLER.all, anyOf))
      .map(({ place, key, anyOf }) => `${place} ${key} needs one of ${anyOf.join()}`);
    expect(missing).toEqual([]);
  });

  test.each([
    ["factory", FACTORY],
    ["reseller", RESELLER],
  ] as const)("let the %s app hear every topic that it subscribes to", (_name, app) => {
    const table = loadScopeTable();
    const deaf = app.topics.filter((topic) => {
      const anyOf = table.topicScopes(topicEnum(topic));
      return !reaches(app.required, anyOf);
    });
    expect(deaf).toEqual([]);
  });

  test("are those that were decided, and no more", () => {
    expect([...FACTORY.required].sort()).toEqual([
      "read_fulfillments",
      "read_locations",
      "read_products",
      "write_inventory",
      "write_merchant_managed_fulfillment_orders",
      "write_orders",
      "write_payment_terms",
      "write_returns",
    ]);
    expect([...RESELLER.required].sort()).toEqual([
      "read_locations",
      "read_orders",
      "read_shipping",
      "write_assigned_fulfillment_orders",
      "write_fulfillments",
      "write_inventory",
      "write_products",
      "write_publications",
      "write_returns",
      "write_validations",
    ]);
  });
});
