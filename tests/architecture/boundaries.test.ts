import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { makeTemporaryProject } from "./temporary-project.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CRUISER = resolve(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const RULES = resolve(ROOT, "dependency-rules.cjs");

const empty = "export const nothing = 0;\n";
const use = (path: string): string =>
  `import { nothing } from "${path}";\nexport const used = nothing;\n`;

/** Each file breaks the one rule that it is listed under, and no other file breaks any. */
const OFFENDERS: Record<string, [path: string, text: string]> = {
  "no-circular": ["app/modules/catalog/ring-a.ts", use("./ring-b.ts")],
  "import-resolves": ["app/modules/catalog/broken.ts", use("./not-there.ts")],
  "installed-with-the-app": ["app/jobs/property.ts", use("fast-check")],
  "ledger-may-use": ["app/modules/ledger/asks-orders.ts", use("#app/modules/orders/index.ts")],
  "orders-may-use": ["app/modules/orders/asks-channels.ts", use("#app/modules/channels/index.ts")],
  "module-is-in-the-table": ["app/jobs/unknown.ts", use("#app/modules/mystery/index.ts")],
  "module-front-door": [
    "app/modules/escrow/side-door.server.ts",
    use("#app/modules/ledger/store.server.ts"),
  ],
  "outside-front-door": ["app/jobs/side-door.ts", use("#app/modules/ledger/store.server.ts")],
  "pure-stays-pure": ["app/modules/partners/impure.ts", use("./store.server.ts")],
  "modules-know-no-edge": ["app/modules/partners/knows-edge.server.ts", use("@shopify/polaris")],
  "modules-use-little-platform": [
    "app/modules/partners/sends-jobs.server.ts",
    use("#app/platform/jobs/queue.ts"),
  ],
  "kernel-knows-nobody": ["app/kernel/knows-jobs.server.ts", use("#app/jobs/plain.ts")],
  "platform-below": ["app/platform/inbox/looks-up.ts", use("#app/modules/orders/index.ts")],
  "shopify-fills-ports": [
    "app/platform/shopify/calls-operation.ts",
    use("#app/modules/ledger/index.server.ts"),
  ],
  "ui-is-plain": ["app/ui/reads-platform.tsx", use("#app/platform/jobs/queue.ts")],
  "screens-and-jobs-hold-no-queries": ["app/routes/queries.tsx", use("kysely")],
  "sandbox-apart": ["sandbox/peeks.ts", use("#app/jobs/plain.ts")],
  "sandbox-platform-knows-no-shop": ["sandbox/platform/peeks.ts", use("#sandbox/shop/plain.ts")],
  "sandbox-storefront-on-the-shop": [
    "sandbox/storefront/peeks.ts",
    use("#sandbox/platform/plain.ts"),
  ],
  "sandbox-shop-below-the-storefront": [
    "sandbox/shop/peeks.ts",
    use("#sandbox/storefront/plain.ts"),
  ],
  "app-apart": ["app/jobs/peeks.ts", use("#sandbox/plain.ts")],
  "extensions-apart": ["extensions/factory/peeks.ts", use("#app/jobs/plain.ts")],
  "storefront-apart": ["storefront/peeks.ts", use("#sandbox/plain.ts")],
};

const BYSTANDERS: Record<string, string> = {
  "node_modules/kysely/package.json": '{"name":"kysely","main":"index.js"}',
  "node_modules/kysely/index.js": empty,
  "node_modules/@shopify/polaris/package.json": '{"name":"@shopify/polaris","main":"index.js"}',
  "node_modules/@shopify/polaris/index.js": empty,
  "node_modules/fast-check/package.json": '{"name":"fast-check","main":"index.js"}',
  "node_modules/fast-check/index.js": empty,
  "app/modules/catalog/ring-b.ts": use("./ring-a.ts"),
  "app/modules/ledger/index.ts": empty,
  "app/modules/ledger/index.server.ts": empty,
  "app/modules/ledger/store.server.ts": empty,
  "app/modules/orders/index.ts": empty,
  "app/modules/channels/index.ts": empty,
  "app/modules/mystery/index.ts": empty,
  "app/modules/partners/store.server.ts": use("#app/platform/db/transaction.ts"),
  "app/modules/escrow/good.server.ts": use("#app/modules/ledger/index.server.ts"),
  "app/modules/escrow/reads-file.test.ts": use("node:fs"),
  "app/platform/db/transaction.ts": use("kysely"),
  "app/platform/jobs/queue.ts": empty,
  "app/platform/shopify/fills-port.ts": use("#app/modules/ledger/index.ts"),
  "app/jobs/plain.ts": use("#app/modules/orders/index.ts"),
  "sandbox/plain.ts": empty,
  "sandbox/platform/plain.ts": empty,
  "sandbox/shop/plain.ts": use("#sandbox/storefront/state.ts"),
  "sandbox/storefront/plain.ts": use("#sandbox/shop/plain.ts"),
  "sandbox/storefront/state.ts": empty,
};

interface Violation {
  rule: { name: string };
  from: string;
}

describe("who may import whom", () => {
  let found: string[] = [];
  let remove: () => void = () => undefined;

  beforeAll(() => {
    const offenders = Object.fromEntries(Object.values(OFFENDERS));
    const project = makeTemporaryProject({ ...BYSTANDERS, ...offenders });
    remove = project.remove;
    const folders = ["app", "sandbox", "storefront", "extensions"];
    const result = spawnSync(
      process.execPath,
      [CRUISER, "--config", RULES, "--output-type", "json", ...folders],
      { cwd: project.root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    const report: { summary: { violations: Violation[] } } = JSON.parse(result.stdout);
    found = report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });

  afterAll(() => {
    remove();
  });

  test.each(Object.entries(OFFENDERS))("%s bites", (rule, [path]) => {
    expect(found).toContain(`${rule}: ${path}`);
  });

  test("what is allowed is left alone", () => {
    const expected = new Set(Object.entries(OFFENDERS).map(([rule, [path]]) => `${rule}: ${path}`));
    const bystanders = found.filter((line) => {
      const file = line.split(": ")[1] ?? "";
      return file in BYSTANDERS && !expected.has(line) && !line.startsWith("no-circular");
    });
    expect(bystanders).toEqual([]);
  });
});
