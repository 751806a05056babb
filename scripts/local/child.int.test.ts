import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startChild } from "./child.ts";

const FOREVER = "setInterval(() => {}, 1000); console.log('up ' + process.pid);";

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 50));
}

describe("a child of npm start", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "headwater-child-"));
    writeFileSync(join(folder, "forever.mjs"), FOREVER);
    writeFileSync(join(folder, "fails.mjs"), "console.log('no'); process.exit(3);");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("says how it ended", async () => {
    const lines: string[] = [];
    const child = startChild({
      name: "fails",
      script: [join(folder, "fails.mjs")],
      env: process.env,
      print: (line) => lines.push(line),
    });
    expect(await child.ended).toBe("with code 3");
    await waitFor(() => lines.length > 0);
    expect(lines).toEqual(["no"]);
  });

  test("is gone when it was stopped", async () => {
    const lines: string[] = [];
    const child = startChild({
      name: "forever",
      script: [join(folder, "forever.mjs")],
      env: process.env,
      print: (line) => lines.push(line),
    });
    await waitFor(() => lines.length > 0);
    await child.stop();
    expect(isRunning(child.processId)).toBe(false);
  });

  test("does not outlive a parent that was killed outright", async () => {
    const starter = `
      import { startChild } from ${JSON.stringify(resolve(import.meta.dirname, "child.ts"))};
      startChild({ name: "forever", script: [${JSON.stringify(join(folder, "forever.mjs"))}],
        env: process.env, print: (line) => console.log(line) });`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", starter]);
    let printed = "";
    parent.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
    await waitFor(() => /up \d+\n/.test(printed));
    const orphan = Number(/up (\d+)/.exec(printed)?.[1]);
    parent.kill("SIGKILL");
    await waitFor(() => !isRunning(orphan));
    expect(isRunning(orphan)).toBe(false);
  });
});
