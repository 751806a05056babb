import { afterEach, beforeEach, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeWindows } from "./windows.server.ts";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const channel = { id: "c", factoryId: "f", shopId: "s", partnershipId: null };
  await database.db
    .insertInto("Channel")
    .values({ ...channel, kind: "brand", state: "open" })
    .execute();
});
afterEach(() => database.close());

test("keeps the percentiles of the time from hearing to confirmation, and brings them up to date", async () => {
  const windows = makeWindows();
  for (let ms = 1; ms <= 1_000; ms += 1) windows.note("c", { since: 5_000, until: 5_000 + ms });
  await database.write((tx) => windows.save(tx, realClock()));
  windows.note("c", { since: 0, until: 60_000 });
  await database.write((tx) => windows.save(tx, realClock()));
  const row = await database.db.selectFrom("ShopWindow").selectAll().executeTakeFirstOrThrow();
  expect(row.samples).toBe(1_001);
  expect(row.p50Ms).toBeGreaterThanOrEqual(495);
  expect(row.p50Ms).toBeLessThanOrEqual(505);
  expect(row.p99Ms).toBeGreaterThanOrEqual(980);
  expect(row.p999Ms).toBeLessThan(60_000);
});
