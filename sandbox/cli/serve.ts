import { createSandbox } from "#sandbox/create-sandbox.ts";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import { serveSandbox } from "#sandbox/http-server.ts";
import type { SandboxServer } from "#sandbox/http-server.ts";
import { readApps } from "./read-apps.ts";

/** Runs the sandbox until it is interrupted. */
export async function serve({ port, dataDir }: { port: number; dataDir?: string }): Promise<void> {
  const sandbox = createSandbox({ apps: readApps(process.env), dataDir });
  try {
    const server = await serveSandbox(sandbox, { port });
    process.stdout.write(`Local Shopify listens on ${server.url}\n`);
    stopOnSignals(sandbox, server);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    process.stderr.write(`Port ${port} is taken. Choose another one with --port.\n`);
    process.exitCode = 1;
    await sandbox.close();
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

function stopOnSignals(sandbox: Sandbox, server: SandboxServer): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await sandbox.close();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}
