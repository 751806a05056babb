import { createServer } from "node:net";
import { z } from "zod";

export interface Ports {
  web: number;
  sandbox: number;
  /** Of the brand store. */
  store: number;
}

const port = z.coerce.number().int().min(1).max(65_535);

/** 3000 for the hub, 3100 for the store and 4000 for the local Shopify, unless the environment says otherwise. */
export function readPorts(environment: Record<string, string | undefined>): Ports {
  const parsed = z
    .object({
      PORT: port.default(3000),
      SANDBOX_PORT: port.default(4000),
      STORE_PORT: port.default(3100),
    })
    .safeParse(environment);
  if (!parsed.success)
    throw new Error("PORT, SANDBOX_PORT and STORE_PORT must be numbers from 1 to 65535.");
  const { PORT: web, SANDBOX_PORT: sandbox, STORE_PORT: store } = parsed.data;
  return { web, sandbox, store };
}

/** Children listen on any address, so that is what must be free. */
function isFree(number: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => {
      done(false);
    });
    probe.listen(number, () => {
      probe.close(() => {
        done(true);
      });
    });
  });
}

/** What stands in the way, in words a person can act on; nothing when all ports are free. */
export async function findPortProblems(ports: Ports): Promise<string[]> {
  const wanted = [
    { number: ports.web, variable: "PORT", who: "the hub" },
    { number: ports.sandbox, variable: "SANDBOX_PORT", who: "the local Shopify" },
    { number: ports.store, variable: "STORE_PORT", who: "the store" },
  ];
  for (const [index, { number, who }] of wanted.entries()) {
    const other = wanted.slice(0, index).find((one) => one.number === number);
    if (other) return [`${other.who} and ${who} cannot share port ${number}.`];
  }
  const problems: string[] = [];
  for (const { number, variable, who } of wanted) {
    if (await isFree(number)) continue;
    const example = `${variable}=${number + 10} npm start`;
    problems.push(`Port ${number}, wanted by ${who}, is taken. Choose another: ${example}`);
  }
  return problems;
}
