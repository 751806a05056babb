import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";

import { findPortProblems, readPorts } from "./ports.ts";

const servers: ReturnType<typeof createServer>[] = [];

function occupyPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((done) => {
    server.listen(0, () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe("ports of npm start", () => {
  test("are 3000, 4000 and 3100 unless the environment says otherwise", () => {
    expect(readPorts({})).toEqual({ web: 3000, sandbox: 4000, store: 3100 });
    expect(readPorts({ PORT: "3300", SANDBOX_PORT: "4300", STORE_PORT: "5300" })).toEqual({
      web: 3300,
      sandbox: 4300,
      store: 5300,
    });
  });

  test("refuse what is no port", () => {
    expect(() => readPorts({ PORT: "web" })).toThrow(
      "PORT, SANDBOX_PORT and STORE_PORT must be numbers",
    );
  });

  test("a taken one is named together with the way out", async () => {
    const taken = await occupyPort();
    const [sandbox, store] = [await occupyPort(), await occupyPort()];
    servers.pop()?.close();
    servers.pop()?.close();
    const problems = await findPortProblems({ web: taken, sandbox, store });
    expect(problems).toEqual([
      `Port ${taken}, wanted by the hub, is taken. Choose another: PORT=${taken + 10} npm start`,
    ]);
  });

  test("cannot be shared", async () => {
    expect(await findPortProblems({ web: 3000, sandbox: 3000, store: 3100 })).toHaveLength(1);
  });
});
