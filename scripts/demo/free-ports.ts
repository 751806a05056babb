import { createServer } from "node:net";

import type { Ports } from "../local/ports.ts";

/** Two ports that were free a moment ago. */
export async function findFreePorts(): Promise<Ports> {
  const first = await occupy();
  const second = await occupy();
  await Promise.all([first.free(), second.free()]);
  return { web: first.port, sandbox: second.port };
}

function occupy(): Promise<{ port: number; free: () => Promise<void> }> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const free = (): Promise<void> => new Promise((freed) => probe.close(() => freed()));
      done({ port, free });
    });
  });
}
