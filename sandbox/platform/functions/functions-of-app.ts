import { createHash } from "node:crypto";
import type { AppFunction } from "#sandbox/contract.ts";
import { appGid } from "../apps/app-config.ts";
import type { AppConfig, FunctionExtension } from "../apps/app-config.ts";
import { createFunctionRunner } from "./function-runner.ts";

/** An app's Functions, ready to be run. Their code is bundled when the first of them runs. */
export function functionsOfApp(app: AppConfig): AppFunction[] {
  return (app.functions ?? []).map((extension) => functionOf(app, extension));
}

function functionOf(app: AppConfig, extension: FunctionExtension): AppFunction {
  const { handle, title, description, apiVersion, targets } = extension;
  const runner = createFunctionRunner(extension.entryFile);
  return {
    id: functionId(app, handle),
    handle,
    title,
    description,
    apiType: targets.some(({ target }) => target.includes(".discounts.")) ? "discount" : "other",
    apiVersion,
    app: app.handle,
    appId: appGid(app),
    appKey: app.clientId,
    queryByTarget: Object.fromEntries(targets.map((each) => [each.target, each.inputQuery])),
    run(target, input) {
      const found = targets.find((each) => each.target === target);
      if (!found) return { ok: false, error: `${handle} does not extend ${target}.` };
      return runner.run(found.exportName, input);
    },
  };
}

/** A UUID, as Shopify gives; the same in every run. */
function functionId(app: AppConfig, handle: string): string {
  const hash = createHash("sha256").update(`${app.clientId} ${handle}`).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)];
  return [...parts, hash.slice(20, 32)].join("-");
}
