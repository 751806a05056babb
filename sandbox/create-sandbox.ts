import { assembleSandbox } from "./platform/assemble.ts";
import type { AssemblyOptions, Sandbox } from "./platform/assemble.ts";
import { shopModule } from "./shop/index.ts";

export type SandboxOptions = Omit<AssemblyOptions, "shopModule">;
export type { Sandbox };

/** A local Shopify, whole, in this process: the platform with real shops on it. */
export function createSandbox(options: SandboxOptions): Sandbox {
  return assembleSandbox({ ...options, shopModule });
}
