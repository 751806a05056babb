import { askForImport } from "#app/modules/catalog/index.server.ts";
import { askToConnect } from "#app/modules/partners/index.server.ts";
import { retryLaddersWithoutScope } from "#app/modules/pricing/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Schedule } from "./schedules.server.ts";

const HOUR = 3_600_000;

/** What webhooks about products, listings and our locations may have missed. */
export function catalogSchedules(deps: { tasks: Tasks }): Schedule[] {
  return [
    {
      name: "catalog.sweep",
      everyMs: 6 * HOUR,
      run: async (tx) => {
        for (const shopId of await installed(tx, "reseller")) {
          const shop = { shopId, app: "reseller" };
          await deps.tasks.ask(tx, { kind: "catalog.sweep", key: shopId, ...shop, priority: 8 });
        }
      },
    },
    {
      name: "catalog.import",
      everyMs: 24 * HOUR,
      run: async (tx) => {
        for (const factoryId of await installed(tx, "factory")) {
          await askForImport(tx, deps, factoryId);
        }
      },
    },
    {
      name: "pricing.without-scope",
      everyMs: HOUR,
      run: (tx) => retryLaddersWithoutScope(tx, deps),
    },
    {
      name: "partners.connect",
      everyMs: 24 * HOUR,
      run: async (tx) => {
        for (const { id, resellerId } of await connected(tx)) {
          if (resellerId !== null) await askToConnect(tx, deps, { partnershipId: id, resellerId });
        }
      },
    },
  ];
}

async function installed(tx: Tx, app: "factory" | "reseller"): Promise<string[]> {
  const rows = await tx
    .selectFrom("Installation")
    .select("shopId")
    .where("app", "=", app)
    .where("state", "=", "installed")
    .execute();
  return rows.map((row) => row.shopId);
}

async function connected(tx: Tx): Promise<{ id: string; resellerId: string | null }[]> {
  return tx
    .selectFrom("Partnership")
    .select(["id", "resellerId"])
    .where("state", "in", ["active", "paused"])
    .execute();
}
