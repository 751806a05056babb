import { assembleSandbox } from "./platform/assemble.ts";
import type { AssemblyOptions, Sandbox } from "./platform/assemble.ts";
import { shopModule } from "./shop/index.ts";
import { storefrontModule } from "./storefront/index.ts";

export type SandboxOptions = Omit<AssemblyOptions, "shopModule" | "storefrontModule">;
export type { Sandbox };

/** A local Shopify, whole, in this process: the platform with real shops and storefronts on it. */
export function createSandbox(options: SandboxOptions): Sandbox {
  return assembleSandbox({ ...options, shopModule, storefrontModule });
}
