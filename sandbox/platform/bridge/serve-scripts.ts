import { readFileSync } from "node:fs";
import { text } from "../http/messages.ts";
import type { SandboxAnswer } from "../http/messages.ts";

/** In this order: each part uses only those before it. */
const BRIDGE_PARTS = [
  "host-channel",
  "session",
  "navigation",
  "proxy-buttons",
  "modal",
  "save-bar",
  "title-bar",
  "start",
] as const;

const ADMIN_MODULES = ["main", "host-dialogs", "toasts"] as const;

let bridgeScript: string | undefined;

function readScript(folder: string, name: string): string {
  return readFileSync(new URL(`./${folder}/${name}.js`, import.meta.url), "utf8");
}

/**
 * Apps load App Bridge as one classic script that is there at once, so its parts, which are written
 * as modules, are put one after the other without their imports and exports.
 */
function bundleBridge(): string {
  const parts = BRIDGE_PARTS.map((name) =>
    readScript("app-bridge", name)
      .replaceAll(/^import [^;]*;\n/gm, "")
      .replaceAll(/^export /gm, ""),
  );
  return `(() => {\n"use strict";\n${parts.join("\n")}\n})();\n`;
}

/** The scripts of the embedding: App Bridge for the apps, and the admin page's own modules. */
export function answerBridgeScript(path: string): SandboxAnswer | undefined {
  if (path === "/app-bridge.js" || path === "/shopifycloud/app-bridge.js") {
    bridgeScript ??= bundleBridge();
    const answer = text(200, bridgeScript, "text/javascript");
    return { ...answer, headers: { ...answer.headers, "access-control-allow-origin": "*" } };
  }
  const name = ADMIN_MODULES.find((module) => path === `/admin-page/${module}.js`);
  return name ? text(200, readScript("admin-page", name), "text/javascript") : undefined;
}
