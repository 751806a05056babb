import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { changeScopes, uninstallApp } from "../apps/installs.ts";
import { withImplied } from "../apps/scopes.ts";
import type { Platform, RunningApp } from "../platform.ts";
import type { Install } from "../state.ts";
import { shopName } from "../shop-name.ts";

type AskPlatform = () => Platform;

function scopeObjects(scopes: Iterable<string>) {
  return [...scopes].map((handle) => ({ handle, description: handle.replaceAll("_", " ") }));
}

function callerOf(platform: Platform, context: ResolverContext) {
  const app = platform.apps.get(context.app);
  const install = platform.stateOf(context.shop.domain).installs.get(context.app);
  return { app, install };
}

function appObject(app: RunningApp) {
  return {
    __typename: "App",
    id: app.gid,
    apiKey: app.clientId,
    handle: app.handle,
    title: app.title,
    embedded: true,
    published: true,
    shopifyDeveloped: false,
    previouslyInstalled: true,
    webhookApiVersion: "2026-07",
    requestedAccessScopes: scopeObjects(app.scopes),
    optionalAccessScopes: scopeObjects(app.optionalScopes),
    availableAccessScopes: scopeObjects([...app.scopes, ...app.optionalScopes]),
    launchUrl: app.applicationUrl,
  };
}

function installationObject(
  platform: Platform,
  { app, install, context }: { app: RunningApp; install: Install; context: ResolverContext },
) {
  return {
    __typename: "AppInstallation",
    id: `gid://shopify/AppInstallation/${install.id}`,
    app: appObject(app),
    accessScopes: scopeObjects(withImplied(install.scopes)),
    launchUrl: `${platform.baseUrl}/admin/${shopName(context.shop)}/apps/${app.handle}`,
    uninstallUrl: null,
    activeSubscriptions: [],
    subscriptions: [],
    publication: null,
    channel: null,
  };
}

/** `currentAppInstallation` and what an app may do to its own installation. */
export function appResolvers(ask: AskPlatform): Resolvers {
  const current = (context: ResolverContext) => {
    const platform = ask();
    const { app, install } = callerOf(platform, context);
    return app && install ? installationObject(platform, { app, install, context }) : null;
  };
  return {
    QueryRoot: {
      currentAppInstallation: (_source, _args, context) => current(context),
      appInstallation: (_source, args: { id?: string | null }, context) => {
        const own = current(context);
        return args.id === undefined || args.id === null || args.id === own?.id ? own : null;
      },
      app: (_source, args: { id?: string | null }, context) => {
        const { app } = callerOf(ask(), context);
        return app && (!args.id || args.id === app.gid) ? appObject(app) : null;
      },
    },
    Mutation: {
      appUninstall: (_source, _args, context) => uninstallItself(ask(), context),
      appRevokeAccessScopes: (_source, args: { scopes: string[] }, context) =>
        revokeOwnScopes(ask(), context, args.scopes),
    },
  };
}

function uninstallItself(platform: Platform, context: ResolverContext) {
  const { app } = callerOf(platform, context);
  if (!app || !uninstallApp(platform, { shop: context.shop, app })) {
    const message = "App is not installed on shop";
    return { app: null, userErrors: [{ code: "APP_NOT_INSTALLED", field: null, message }] };
  }
  return { app: appObject(app), userErrors: [] };
}

function revokeOwnScopes(platform: Platform, context: ResolverContext, scopes: string[]) {
  const { app, install } = callerOf(platform, context);
  if (!app || !install) return refuseScopes("APP_NOT_INSTALLED", "The app is not installed.");
  for (const scope of scopes) {
    if (app.scopes.includes(scope)) {
      return refuseScopes("CANNOT_REVOKE_REQUIRED_SCOPES", `${scope} is required by the app.`);
    }
    if (!app.optionalScopes.includes(scope)) {
      return refuseScopes("CANNOT_REVOKE_UNDECLARED_SCOPES", `${scope} was not declared.`);
    }
  }
  const revoked = scopes.filter((scope) => install.scopes.has(scope));
  changeScopes(platform, { shop: context.shop, app, grant: [], revoke: revoked });
  return { revoked: scopeObjects(revoked), userErrors: [] };
}

function refuseScopes(code: string, message: string) {
  return { revoked: null, userErrors: [{ code, field: ["scopes"], message }] };
}
