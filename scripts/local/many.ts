import { mkdirSync } from "node:fs";

import { findFreePort } from "../demo/free-ports.ts";
import { startBalancer } from "./balance.ts";
import type { Child } from "./child.ts";
import { migrate } from "./migrate.ts";
import { loadSecrets } from "./secrets.ts";
import {
  ready,
  sharedEnvironment,
  startHub,
  startSandbox,
  type System,
  type SystemOptions,
} from "./system.ts";

export interface ManyOptions extends SystemOptions {
  /** On PostgreSQL; migrated here. */
  databaseUrl: string;
  webs: number;
  workers: number;
}

/** A system of several web and worker processes on one database, behind one address. */
export interface ManySystem extends System {
  readonly webs: number;
  readonly workers: number;
  crashWeb(which: number): Promise<void>;
  crashWorker(which: number): Promise<void>;
  /** Stops a worker in its tracks for so long, as a host does that is out of memory or being moved. */
  freezeWorker(which: number, durationMs: number): Promise<void>;
}

interface Part {
  name: string;
  role: "web" | "worker";
  port: number;
}

export async function startManySystem(options: ManyOptions): Promise<ManySystem> {
  mkdirSync(options.dataFolder, { recursive: true });
  const secrets = loadSecrets(options.dataFolder);
  const { databaseUrl } = options;
  const sandboxUrl = `http://localhost:${options.ports.sandbox}`;
  const hubUrl = `http://localhost:${options.ports.web}`;
  await migrate(databaseUrl);
  const env = sharedEnvironment(options, secrets);
  const parts = await nameParts(options);
  const webPorts = parts.filter(({ role }) => role === "web").map(({ port }) => port);
  const balancer = await startBalancer(options.ports.web, webPorts);
  const children: Child[] = [];
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    for (const child of [...children].reverse()) await child.stop();
    await balancer.stop();
  }

  const settings = {
    databaseUrl,
    encryptionKey: secrets.encryptionKey,
    sandboxUrl,
  };

  /** Starts a part, and again when it ends by itself: as whatever runs the processes would. */
  async function begin(at: number): Promise<void> {
    const part = parts[at];
    if (!part) throw new Error(`there is no process ${at}`);
    const hub = startHub(options, { ...env, APP_URL: hubUrl }, { ...settings, part });
    children[at + 1] = hub;
    if (part.role === "web") await ready(hub, part.name, `http://localhost:${part.port}/readyz`);
    void hub.ended.then((how) => {
      if (stopping || children[at + 1] !== hub) return;
      options.print(part.name, `ended ${how}; it is started again`);
      // One that is killed before it answers is started again by its own end.
      begin(at).catch((error: unknown) => {
        options.print(part.name, error instanceof Error ? error.message : String(error));
      });
    });
  }

  async function crash(at: number): Promise<void> {
    // It is started again as soon as it has ended.
    await children[at + 1]?.kill();
  }

  const worker = (which: number): number => options.webs + (which % options.workers);
  try {
    const sandbox = startSandbox(options, env);
    children[0] = sandbox;
    await ready(sandbox, "The local Shopify", `${sandboxUrl}/`);
    for (const at of parts.keys()) await begin(at);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    hubUrl,
    sandboxUrl,
    databaseUrl,
    children,
    webs: options.webs,
    workers: options.workers,
    startStore: () => Promise.reject(new Error("there is no store beside several processes")),
    crashHub: () => crash(worker(0)),
    crashWeb: (which) => crash(which % options.webs),
    crashWorker: (which) => crash(worker(which)),
    async freezeWorker(which, durationMs) {
      const child = children[worker(which) + 1];
      if (!child) return;
      process.kill(child.processId, "SIGSTOP");
      await new Promise((done) => setTimeout(done, durationMs));
      if (children[worker(which) + 1] === child) process.kill(child.processId, "SIGCONT");
    },
    stop,
  };
}

async function nameParts({ webs, workers }: ManyOptions): Promise<Part[]> {
  const roles = [...Array<"web">(webs).fill("web"), ...Array<"worker">(workers).fill("worker")];
  const parts: Part[] = [];
  for (const [index, role] of roles.entries()) {
    parts.push({ name: `${role}-${index + 1}`, role, port: await findFreePort() });
  }
  return parts;
}
