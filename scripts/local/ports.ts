import { createServer } from "node:net";
import { z } from "zod";

export interface Ports {
  web: number;
  sandbox: number;
}

const port = z.coerce.number().int().min(1).max(65_535);

/** 3000 for the hub and 4000 for the local Shopify, unless PORT and SANDBOX_PORT say otherwise. */
export function readPorts(environment: Record<string, string | undefined>): Ports {
  const parsed = z
    .object({ PORT: port.default(3000), SANDBOX_PORT: port.default(4000) })
    .safeParse(environment);
  if (!parsed.success) throw new Error("PORT and SANDBOX_PORT must be numbers from 1 to 65535.");
  return { web: parsed.data.PORT, sandbox: parsed.data.SANDBOX_PORT };
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

/** What stands in the way, in words a person can act on; nothing when both ports are free. */
export async function findPortProblems(ports: Ports): Promise<string[]> {
  if (ports.web === ports.sandbox) {
    return [`The hub and the local Shopify cannot share port ${ports.web}.`];
  }
  const wanted = [
    { number: ports.web, variable: "PORT", who: "the hub" },
    { number: ports.sandbox, variable: "SANDBOX_PORT", who: "the local Shopify" },
  ];
  const problems: string[] = [];
  for (const { number, variable, who } of wanted) {
    if (await isFree(number)) continue;
    const example = `${variable}=${number + 10} npm start`;
    problems.push(`Port ${number}, wanted by ${who}, is taken. Choose another: ${example}`);
  }
  return problems;
}
