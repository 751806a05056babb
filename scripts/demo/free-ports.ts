import { createServer } from "node:net";

import type { Ports } from "../local/ports.ts";

/** Ports that were free a moment ago. */
export async function findFreePorts(): Promise<Ports> {
  const [web, sandbox, store] = [await occupy(), await occupy(), await occupy()];
  await Promise.all([web.free(), sandbox.free(), store.free()]);
  return { web: web.port, sandbox: sandbox.port, store: store.port };
}

/** One port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const { port, free } = await occupy();
  await free();
  return port;
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
