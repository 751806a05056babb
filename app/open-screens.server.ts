import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { Env } from "#app/env.server.ts";
import type { Screens } from "./web.server.ts";

const BUILD = resolve(import.meta.dirname, "../build/server/index.js");

/** The screens as they were built, or in development as Vite makes them while they are edited. */
export async function openScreens(env: Env): Promise<Screens & { close(): Promise<void> }> {
  if (env.mode === "development") return openDevelopment();
  if (!existsSync(BUILD)) {
    throw new Error("The screens are not built yet: run `npm run build` first.");
  }
  const build: unknown = await import(BUILD);
  return { build: asServerBuild(build), middleware: undefined, close: () => Promise.resolve() };
}

async function openDevelopment(): Promise<Screens & { close(): Promise<void> }> {
  const vite = await import("vite");
  const server = await vite.createServer({ server: { middlewareMode: true } });
  return {
    build: async () => {
      const build: unknown = await server.ssrLoadModule("virtual:remix/server-build");
      return asServerBuild(build);
    },
    middleware: server.middlewares,
    close: () => server.close(),
  };
}

function asServerBuild(loaded: unknown): ServerBuild {
  if (!isServerBuild(loaded)) throw new Error("The build holds something else than the screens.");
  return loaded;
}

function isServerBuild(loaded: unknown): loaded is ServerBuild {
  return typeof loaded === "object" && loaded !== null && "routes" in loaded && "entry" in loaded;
}
