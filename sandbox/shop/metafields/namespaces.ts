import type { ResolverContext } from "#sandbox/contract.ts";
import { idOf } from "../ids.ts";

/**
 * The namespace as it is stored: "$app" and none at all mean the calling app's own
 * (app--{id}), "$app:route" is app--{id}--route.
 */
export function resolveNamespace(
  namespace: string | null | undefined,
  app: Pick<ResolverContext, "appId">,
): string {
  const own = `app--${idOf(app.appId)}`;
  if (!namespace || namespace === "$app") return own;
  return namespace.startsWith("$app:") ? `${own}--${namespace.slice("$app:".length)}` : namespace;
}

/** Nobody writes into a namespace that is reserved for another app. */
export function isForeignNamespace(
  namespace: string,
  app: Pick<ResolverContext, "appId">,
): boolean {
  const own = `app--${idOf(app.appId)}`;
  return /^app--\d+/.test(namespace) && namespace !== own && !namespace.startsWith(`${own}--`);
}
