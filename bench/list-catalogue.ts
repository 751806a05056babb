/**
 * `npm run list-catalogue -- FILE.csv …`: imports each Shopify product export into a factory's shop,
 * lists everything in a reseller's shop, lets all come to rest, and compares both shops' quantities
 * with the hub's targets, variant by variant. The production hub and the local Shopify run in one
 * process on virtual time. Exit code 1 when a quantity disagrees.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { shownIn } from "#tests/support/shop-truth.ts";

const REST_MS = 10 * 60_000;

interface Agreement {
  variants: number;
  /** Variants that the hub keeps books of: all that can be offered. */
  kept: number;
  listed: number;
  agree: number;
  differences: string[];
  leftOut: Map<string, number>;
}

async function restOf(world: HubWorld): Promise<void> {
  for (let minute = 0; minute * 60_000 < REST_MS; minute += 1) await world.advance(60_000);
}

async function compare(world: HubWorld): Promise<Agreement> {
  const items = await world.database.db.selectFrom("Item").selectAll().execute();
  const levels = await world.database.db.selectFrom("Level").selectAll().execute();
  const differences: string[] = [];
  const leftOut = new Map<string, number>();
  let kept = 0;
  let agree = 0;
  let listed = 0;
  for (const item of items) {
    const own = levels.filter((level) => level.itemId === item.id);
    if (item.problem !== null) leftOut.set(item.problem, (leftOut.get(item.problem) ?? 0) + 1);
    if (own.length === 0) continue;
    kept += 1;
    listed += own.some((level) => level.app === "reseller") ? 1 : 0;
    const wrong = own.filter((level) => shown(world, level) !== level.target);
    if (wrong.length === 0) agree += 1;
    for (const level of wrong) {
      const name = item.sku || item.productTitle;
      differences.push(
        `${name} in ${level.app}: shows ${shown(world, level)}, target ${level.target}`,
      );
    }
  }
  return { variants: items.length, kept, listed, agree, differences, leftOut };
}

function shown(
  world: HubWorld,
  level: { app: string; shopId: string; inventoryItemGid: string },
): number {
  const reseller = world.resellers.find((one) => one.shopId === level.shopId);
  return shownIn(world, reseller?.domain ?? FACTORY_DOMAIN, level.inventoryItemGid).available;
}

async function run(file: string): Promise<boolean> {
  const csv = readFileSync(file, "utf8");
  const world = await startHubWorld({
    csv,
    resellers: 1,
    coolingMs: 5_000,
    hub: { laneSettings: { brandCoolingMs: 5_000 } },
  });
  try {
    await restOf(world);
    const { variants, kept, listed, agree, differences, leftOut } = await compare(world);
    const broken = await checkBooks(world);
    const reasons =
      [...leftOut].map(([reason, count]) => `${count} ${reason}`).join(", ") || "nothing";
    console.log(`${basename(file)}: ${variants} variants, ${listed} listed, left out: ${reasons}`);
    console.log(
      `  quantities agree with the targets: ${agree} of ${kept} kept; books broken: ${broken.length}`,
    );
    const report = await world.hub.catalog.importReport({ factoryId: world.factoryId });
    const rows = report.split("\n").slice(1, 4);
    for (const row of rows.filter((one) => one !== "")) console.log(`  left out, e.g. ${row}`);
    const shown = [...differences, ...broken.map((one) => `${one.statement}: ${one.detail}`)];
    for (const line of shown.slice(0, 10)) console.log(`  ${line}`);
    return differences.length === 0 && broken.length === 0;
  } finally {
    await world.close();
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run list-catalogue -- FILE.csv …");
  process.exitCode = 2;
}
for (const file of files) if (!(await run(file))) process.exitCode = 1;
