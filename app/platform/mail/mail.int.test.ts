import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { makeTasks } from "#app/platform/tasks/tasks.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { startMailSink, type MailSink } from "../../../scripts/local/mail-sink.ts";
import { makeAddresses } from "./addresses.server.ts";
import { makeMailQueries } from "./mail-queries.server.ts";
import { makeMail } from "./mail.server.ts";
import { askForWaiting, forgetMails, makeMailTasks } from "./send-mail.server.ts";
import { makeSmtp } from "./smtp.server.ts";

const clock = realClock();
const tasks = makeTasks({ clock });
const addresses = makeAddresses(makeSealer({ key: "11".repeat(32) }));
const folder = mkdtempSync(join(tmpdir(), "headwater-mail-"));
const printed: string[] = [];
let database: Database;
let sink: MailSink;

beforeAll(async () => {
  database = await openTestDatabase();
  sink = await startMailSink({ folder, print: (line) => printed.push(line) });
});

afterAll(async () => {
  await database.close();
  await sink.stop();
  rmSync(folder, { recursive: true });
});

const mail = {
  factoryId: "works",
  to: "lev@example.com",
  locale: "ru",
  subject: "Миска снова в наличии",
  text: "Снова можно купить.\n.\nДо встречи.",
};

async function ask(key: string, isSetUp: boolean): Promise<void> {
  const outbox = makeMail({ clock, tasks, addresses, isSetUp });
  await database.write((tx) => outbox.ask(tx, { ...mail, key }));
}

const rows = () => database.db.selectFrom("Mail").selectAll().orderBy("id").execute();
const asked = () => database.db.selectFrom("Task").select("key").execute();

test("waits while mail is not set up, and is asked for once it is", async () => {
  await ask("first", false);
  await ask("first", false);
  expect(await rows()).toHaveLength(1);
  expect(await asked()).toEqual([]);
  const queries = makeMailQueries({ db: database.db, isSetUp: false });
  expect(await queries.readStanding({ factoryId: "works" })).toEqual({
    isSetUp: false,
    waiting: 1,
  });
  await database.write((tx) => askForWaiting(tx, tasks));
  await database.write((tx) => askForWaiting(tx, tasks));
  expect(await asked()).toHaveLength(1);
});

test("lies sealed, is sent once, and leaves nothing of the address behind", async () => {
  const [stored] = await rows();
  expect(JSON.stringify(stored)).not.toContain("lev@example.com");
  const transport = makeSmtp({ url: sink.url, from: "Works <works@example.com>" });
  const send = makeMailTasks({ database, clock, addresses, transport })["mail.send"];
  const task = { shopId: "works", app: "factory", key: stored?.id ?? "", payload: null };
  await send?.({ ...task, attempts: 0 });
  await send?.({ ...task, attempts: 0 });
  const [file, ...more] = readdirSync(folder);
  expect(more).toEqual([]);
  const sent = readFileSync(join(folder, file ?? ""), "utf8");
  expect(sent).toContain("To: lev@example.com");
  expect(sent).toContain(`Message-ID: <${stored?.id}@127.0.0.1>`);
  expect(printed.join()).toContain("lev@example.com");
  expect(await rows()).toMatchObject([{ state: "sent", recipient: "", text: "" }]);
  await database.write((tx) => forgetMails(tx, clock.now() + 31 * 86_400_000));
  expect(await rows()).toEqual([]);
});

test("is tried again when the server cannot be reached, without telling anybody the address", async () => {
  await ask("second", true);
  const [stored] = await rows();
  const closed = createServer();
  await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const transport = makeSmtp({ url: `smtp://127.0.0.1:${port}`, from: "works@example.com" });
  const send = makeMailTasks({ database, clock, addresses, transport })["mail.send"];
  const task = { shopId: "works", app: "factory", key: stored?.id ?? "", payload: null };
  const failure = send?.({ ...task, attempts: 0 });
  await expect(failure).rejects.toMatchObject({ code: "mail_server", retryable: true });
  await expect(failure).rejects.not.toThrow(/lev@/);
  expect(await rows()).toMatchObject([{ state: "waiting" }]);
});

test("an address is found by its mark under a key that was replaced", () => {
  const [old, next] = ["11".repeat(32), "22".repeat(32)];
  const rotated = makeAddresses(makeSealer({ key: next, previousKeys: [old] }));
  const [mark = ""] = addresses.marks("Lev@Example.com ");
  expect(rotated.marks("lev@example.com")).toContain(mark);
  expect(rotated.isSigned("a text", addresses.sign("a text"))).toBe(true);
  expect(rotated.isSigned("another text", addresses.sign("a text"))).toBe(false);
});
