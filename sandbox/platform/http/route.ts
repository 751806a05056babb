import type { Platform } from "../platform.ts";
import { answerAdminPage } from "../admin/admin-pages.ts";
import { answerIndexPage } from "../admin/index-page.ts";
import { answerBridgeScript } from "../bridge/serve-scripts.ts";
import { answerFile, answerUpload } from "../bulk/staged-uploads.ts";
import { answerControl } from "../control/control-endpoint.ts";
import type { Control } from "../control/control.ts";
import { answerAdminGraphql } from "../graphql/admin-endpoint.ts";
import { answerAccessToken } from "../oauth/access-token-endpoint.ts";
import { answerAccount, isAccountCall } from "./account-calls.ts";
import { addressedShop } from "./addressed-shop.ts";
import { json, text } from "./messages.ts";
import type { SandboxAnswer, SandboxRequest } from "./messages.ts";
import { answerShopRoute } from "./shop-routes.ts";
import { answerStorefront, isStorefrontCall } from "./storefront-calls.ts";

const ADMIN_GRAPHQL = /^\/admin\/api\/([^/]+)\/graphql\.json$/;

/** Sends a request to the part of the sandbox that its path belongs to. */
export async function routeRequest(
  platform: Platform,
  { request, control }: { request: SandboxRequest; control: Control },
): Promise<SandboxAnswer> {
  const { path, method } = request;
  if (path === "/admin/oauth/access_token" || ADMIN_GRAPHQL.test(path)) {
    if (method !== "POST") return json(405, { errors: "Method Not Allowed" });
    const shop = platform.world.shops.get(addressedShop(request) ?? "");
    if (!shop) return json(404, { errors: "Not Found" });
    return path === "/admin/oauth/access_token"
      ? answerAccessToken(platform, { shop, request })
      : answerAdminGraphql(platform, { shop, request });
  }
  if (isStorefrontCall(request)) return answerStorefront(platform, request);
  if (isAccountCall(request)) return answerAccount(platform, request);
  if (path.startsWith("/shops/")) return answerShopRoute(platform, request);
  if (path.startsWith("/control/")) return answerControl(control, request);
  if (path.startsWith("/uploads") && method !== "GET") return answerUpload(platform, request);
  if (path.startsWith("/files/")) return answerFile(platform, request);
  if (path.startsWith("/admin/")) return answerAdminPage(platform, request);
  const script = answerBridgeScript(path);
  if (script) return script;
  return path === "/" ? answerIndexPage(platform, request) : text(404, "Not found");
}
