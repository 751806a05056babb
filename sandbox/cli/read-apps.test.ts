import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isEnumType } from "graphql";
import { loadAdminSchema } from "#sandbox/schema/load-schema.ts";
import { loadScopeTable } from "#sandbox/schema/load-scopes.ts";
import { grants } from "#sandbox/platform/apps/scopes.ts";
import { COMPLIANCE_TOPICS, topicEnum } from "#sandbox/platform/webhooks/topics.ts";
import { readApps } from "./read-apps.ts";

const apps = readApps({
  SHOPIFY_FACTORY_API_SECRET: "factory-secret",
  SHOPIFY_RESELLER_API_SECRET: "reseller-secret",
  SANDBOX_APP_ORIGIN: "http://localhost:3100",
});

describe.each(apps)("the configuration of the $handle app", (app) => {
  test("is pointed at where the app runs, with a secret of its own", () => {
    expect(app.applicationUrl).toBe(`http://localhost:3100/${app.handle}`);
    expect(app.secret).toBe(`${app.handle}-secret`);
    for (const { uri } of app.subscriptions) {
      expect(uri).toBe(`http://localhost:3100/${app.handle}/webhooks`);
    }
  });

  test("subscribes to topics that exist, once, and that its required scopes let it hear", () => {
    const topicType = loadAdminSchema().getType("WebhookSubscriptionTopic");
    const granted = new Set(app.scopes);
    const topics = app.subscriptions.map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    for (const topic of topics.filter((each) => !COMPLIANCE_TOPICS.has(each))) {
      expect(isEnumType(topicType) && topicType.getValue(topicEnum(topic)), topic).toBeTruthy();
      const needed = loadScopeTable().topicScopes(topicEnum(topic));
      const hears = needed.length === 0 || needed.some((scope) => grants(granted, scope));
      expect(hears, `${topic} needs one of ${needed.join()}`).toBe(true);
    }
  });

  test("takes no personal data with orders, and always when they changed", () => {
    const orders = app.subscriptions.filter(({ topic }) =>
      /^orders\/(?!delete|edited)/.test(topic),
    );
    expect(orders.length).toBeGreaterThan(4);
    for (const { includeFields = [] } of orders) {
      expect(includeFields).toContain("updated_at");
      const personal = includeFields.filter((field) =>
        /email|phone|address|customer|name$/.test(field),
      );
      expect(personal.filter((field) => field !== "name")).toEqual([]);
    }
  });

  test("hears what the law asks for", () => {
    const topics = app.subscriptions.map(({ topic }) => topic);
    expect(topics).toEqual(expect.arrayContaining([...COMPLIANCE_TOPICS]));
  });
});

test("a secret that is missing is named", () => {
  expect(() => readApps({ SHOPIFY_FACTORY_API_SECRET: "x" })).toThrow(
    "SHOPIFY_RESELLER_API_SECRET",
  );
});

test.each(["shopify.app.toml", "shopify.app.reseller.toml"])(
  "%s names the file that handles each subscription",
  (name) => {
    const lines = readFileSync(new URL(`../../${name}`, import.meta.url), "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      if (line.includes("[[webhooks.subscriptions]]")) {
        expect(lines[index - 1]).toContain("# Handled by: ");
      }
    }
  },
);
