import type { PgBoss } from "pg-boss";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Fault } from "#app/kernel/fault.ts";
import { realClock, type Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeMortal } from "#tests/support/mortal.ts";
import { askLeftTasks, askParkedTasks } from "./waiting-tasks.server.ts";
import { makeBossTasks } from "./boss-tasks.server.ts";
import { makeBoss } from "./boss.server.ts";
import {
  defaultRunnerSettings,
  makeTaskRunner,
  type TaskHandlers,
  type TaskRunner,
} from "./runner.server.ts";
import { makeOwnTasks } from "./own-tasks.server.ts";
import type { TaskSource } from "./task-source.server.ts";
import { makeTasks, type NewTask } from "./tasks.server.ts";

const clock = realClock();
const log = createLog({ level: "silent" });
let database: Database;
let runner: TaskRunner | undefined;
/** On PostgreSQL pg-boss hands the tasks out, and the same must hold. */
let boss: PgBoss | undefined;

beforeEach(async () => {
  const opened = await openTestDatabase();
  database = opened;
  if (database.dialect === "sqlite") return;
  boss = makeBoss({ url: opened.url, log, looksAfter: true });
  await boss.start();
});

afterEach(async () => {
  await runner?.stop();
  runner = undefined;
  await boss?.stop({ graceful: false });
  await database.close();
});

function makeRunner(
  handlers: TaskHandlers,
  life: { clock: Clock; database: Database; source?: TaskSource } = { clock, database },
  { pollMs = 20 } = {},
): TaskRunner {
  const settings = { ...defaultRunnerSettings, concurrency: 4, perShop: 2, pollMs };
  const source = life.source ?? (boss && makeBossTasks({ ...life, boss }));
  runner = makeTaskRunner({ ...life, log, handlers, settings, ...(source && { source }) });
  return runner;
}

function ask(task: Partial<NewTask> & { key: string }): Promise<void> {
  const tasks = makeTasks({ clock, boss, onAsked: () => runner?.wake() });
  return database.write((tx) =>
    tasks.ask(tx, { kind: "work", shopId: "one", app: "reseller", ...task }),
  );
}

async function waitFor(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await clock.sleep(5);
}

function makeGate(): { passed: Promise<void>; open: () => void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

async function countTasks(): Promise<number> {
  return (await database.db.selectFrom("Task").select("id").execute()).length;
}

test("a shop whose tasks wait leaves places to the others", async () => {
  const gate = makeGate();
  const ran: string[] = [];
  for (let index = 0; index < 10; index += 1) await ask({ key: `slow-${index}`, priority: 1 });
  await ask({ key: "quick", shopId: "two", priority: 9 });
  await makeRunner({
    work: async ({ key, shopId }) => {
      if (shopId === "one") await gate.passed;
      ran.push(key);
    },
  }).start();
  await waitFor(() => ran.length > 0);
  expect(ran).toEqual(["quick"]);
  gate.open();
  await waitFor(async () => (await countTasks()) === 0);
  expect(ran).toHaveLength(11);
});

test("tasks of one group run one after another", async () => {
  let side = 0;
  let most = 0;
  for (let index = 0; index < 6; index += 1) await ask({ key: `t${index}`, group: "order" });
  await makeRunner({
    work: async () => {
      side += 1;
      most = Math.max(most, side);
      await clock.sleep(2);
      side -= 1;
    },
  }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(most).toBe(1);
});

test("a task that is asked for again while it runs runs once more", async () => {
  let runs = 0;
  await ask({ key: "again" });
  await makeRunner({
    work: async () => {
      runs += 1;
      if (runs === 1) await ask({ key: "again" });
    },
  }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(runs).toBe(2);
});

const NEVER_MS = 600_000;

test("a task that looks again after a while does so then, however seldom the runner polls", async () => {
  let runs = 0;
  await ask({ key: "looks" });
  const handlers: TaskHandlers = {
    work: async () => {
      runs += 1;
      if (runs < 3) return { again: 10 };
    },
  };
  await makeRunner(handlers, { clock, database }, { pollMs: NEVER_MS }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(runs).toBe(3);
});

test("a task that is due again while the runner looks for others is not left until it polls", async () => {
  let runs = 0;
  await ask({ key: "looks" });
  const handlers: TaskHandlers = {
    work: async () => {
      runs += 1;
      if (runs < 3) return { again: 45 };
    },
  };
  const quick = boss ? makeBossTasks({ clock, database, boss }) : makeOwnTasks({ clock, database });
  const claim: TaskSource["claim"] = async (wanted) => {
    const claimed = await quick.claim(wanted);
    await clock.sleep(30);
    return claimed;
  };
  const life = { clock, database, source: { ...quick, claim } };
  await makeRunner(handlers, life, { pollMs: NEVER_MS }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(runs).toBe(3);
});

test("what is asked for while a task runs is not put off by its wish to look again later", async () => {
  let runs = 0;
  await ask({ key: "looks" });
  const handlers: TaskHandlers = {
    work: async () => {
      runs += 1;
      if (runs > 1) return;
      await ask({ key: "looks" });
      return { again: NEVER_MS };
    },
  };
  await makeRunner(handlers, { clock, database }, { pollMs: NEVER_MS }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(runs).toBe(2);
});

test("what is asked for at once while a task runs is not put off by who asks for it later", async () => {
  let runs = 0;
  await ask({ key: "asked" });
  await makeRunner({
    work: async () => {
      runs += 1;
      if (runs > 1) return;
      await ask({ key: "asked" });
      await ask({ key: "asked", runAt: clock.now() + NEVER_MS });
    },
  }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(runs).toBe(2);
});

test("what a dead worker was at is done by the next", async () => {
  await ask({ key: "left" });
  const life = makeMortal({ clock, database, fetch });
  const dead = makeRunner({ work: () => new Promise(() => {}) }, life);
  await dead.start();
  await waitFor(() => dead.running() === 1);
  life.die();
  const ran: string[] = [];
  await makeRunner({ work: async ({ key }) => void ran.push(key) }).start();
  await waitFor(() => ran.length === 1);
  expect(ran).toEqual(["left"]);
});

test("a fault that may pass is tried again, a bug is parked where a person sees it", async () => {
  let tries = 0;
  await ask({ key: "passes", kind: "flaky" });
  await ask({ key: "never", kind: "broken" });
  await makeRunner({
    flaky: async () => {
      tries += 1;
      if (tries === 1) throw new Fault("busy", { retryable: true, retryAfterMs: 10 });
    },
    broken: () => Promise.reject(new Error("a bug")),
  }).start();
  await waitFor(async () => tries === 2 && (await countTasks()) === 1);
  const parked = await database.db.selectFrom("Task").select(["key", "state"]).execute();
  expect(parked).toEqual([{ key: "never", state: "parked" }]);
  const notices = await database.db.selectFrom("Notice").select("kind").execute();
  expect(notices).toEqual([{ kind: "parked" }]);
});

test("what an app that left had to do waits for its return, is done then, and is told to nobody", async () => {
  let isGone = true;
  let tries = 0;
  const handlers: TaskHandlers = {
    work: async () => {
      tries += 1;
      if (isGone) throw new Fault("uninstalled");
    },
  };
  await ask({ key: "left", payload: { units: 2 } });
  await makeRunner(handlers).start();
  const read = () => database.db.selectFrom("Task").select(["state", "error"]).execute();
  await waitFor(async () => (await read())[0]?.error != null);
  expect(await read()).toMatchObject([{ state: "pending" }]);
  isGone = false;
  const tasks = makeTasks({ clock, boss, onAsked: () => runner?.wake() });
  await database.write((tx) => askLeftTasks(tx, tasks, { shopId: "one", app: "reseller" }));
  await waitFor(async () => (await countTasks()) === 0);
  expect(tries).toBe(2);
  expect(await database.db.selectFrom("Notice").select("kind").execute()).toEqual([]);
});

test("what gave up is done when a person asks for it again", async () => {
  let isBroken = true;
  await ask({ key: "broken", payload: { units: 2 } });
  await makeRunner({
    work: async () => {
      if (isBroken) throw new Error("not as it should be");
    },
  }).start();
  const read = () => database.db.selectFrom("Task").select("state").execute();
  await waitFor(async () => (await read())[0]?.state === "parked");
  isBroken = false;
  const tasks = makeTasks({ clock, boss, onAsked: () => runner?.wake() });
  await database.write((tx) => askParkedTasks(tx, tasks, { shopId: "one" }));
  await waitFor(async () => (await countTasks()) === 0);
});

test("a task that has waited long goes before urgent ones that came just now", async () => {
  const minutesAgo = clock.now() - 120_000;
  await ask({ key: "patient", priority: 8, runAt: minutesAgo });
  for (let index = 0; index < 40; index += 1) await ask({ key: `urgent-${index}`, priority: 1 });
  const ran: string[] = [];
  await makeRunner({ work: async ({ key }) => void ran.push(key) }).start();
  await waitFor(async () => (await countTasks()) === 0);
  expect(ran[0]).toBe("patient");
});

test("what is the whole shop's trouble is tried until it passes, and a person is told meanwhile", async () => {
  let tries = 0;
  let isFrozen = true;
  await ask({ key: "frozen" });
  const handlers: TaskHandlers = {
    work: async () => {
      tries += 1;
      if (isFrozen) throw new Fault("frozen", { retryable: true, lasting: true });
    },
  };
  const times = { pollMs: 5, backOffMinMs: 1, backOffMaxMs: 10 };
  const settings = { ...defaultRunnerSettings, ...times, attemptsMax: 2 };
  const notices = () => database.db.selectFrom("Notice").selectAll().execute();
  runner = makeTaskRunner({ database, clock, log, handlers, settings });
  await runner.start();
  await waitFor(() => tries >= 5);
  expect(await notices()).toMatchObject([{ kind: "parked", state: "open", count: 1 }]);
  isFrozen = false;
  await waitFor(async () => (await countTasks()) === 0);
  expect(await notices()).toMatchObject([{ settledAt: expect.any(Number) as number }]);
});

test("tries that fail again and again are made ever less often, whatever the other side asks for", async () => {
  const at: number[] = [];
  await ask({ key: "throttled" });
  const handlers: TaskHandlers = {
    work: async () => {
      at.push(clock.now());
      if (at.length < 4) throw new Fault("throttled", { retryable: true, retryAfterMs: 1 });
    },
  };
  const settings = { ...defaultRunnerSettings, pollMs: 5, backOffMinMs: 40 };
  runner = makeTaskRunner({ database, clock, log, handlers, settings });
  await runner.start();
  await waitFor(async () => (await countTasks()) === 0);
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(pauses[0]).toBeGreaterThanOrEqual(40);
  expect(pauses[2]).toBeGreaterThanOrEqual(160);
});
