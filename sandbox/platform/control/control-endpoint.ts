import { z } from "zod";
import { faultRule } from "../faults/fault-rule.ts";
import { bodyObject, json } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import type { Control } from "./control.ts";
import { ControlError } from "./control-error.ts";
import * as bodies from "./control-bodies.ts";

type Body = Record<string, unknown>;
type Handler = (
  control: Control,
  call: { params: string[]; body: Body; query: URLSearchParams },
) => unknown;

const place = ([shop = "", app = ""]: string[]) => ({ shop, app });

/** Method and path below /control; a star stands for one part of the path. */
const ROUTES: Readonly<Record<string, Handler>> = {
  "GET health": () => ({ ok: true }),
  "GET shops": (control) => control.listShops(),
  "POST shops": (control, { body }) => {
    const shop = control.createShop(bodies.newShop.parse(body));
    return { domain: shop.domain, id: shop.id, plan: shop.plan };
  },
  "GET shops/*/storefront": (control, { params: [shop = ""] }) => control.describeStorefront(shop),
  "POST shops/*/storefront": (control, { params: [shop = ""], body }) =>
    control.seedStorefront(shop, body),
  "POST shops/*/plan": (control, { params: [shop = ""], body }) =>
    control.setPlan(shop, bodies.plan.parse(body).plan),
  "GET shops/*/settings": (control, { params: [shop = ""] }) =>
    control.changeShopSettings(shop, {}),
  "POST shops/*/settings": (control, { params: [shop = ""], body }) =>
    control.changeShopSettings(shop, body),
  "GET shops/*/bulk-operations": (control, { params: [shop = ""] }) =>
    control.listBulkOperations(shop),
  "POST shops/*/standing": (control, { params: [shop = ""], body }) =>
    control.setStanding(shop, bodies.standing.parse(body).standing),
  "POST shops/*/apps/*/install": (control, { params }) => {
    const { id, scopes } = control.installApp(place(params));
    return { installation: `gid://shopify/AppInstallation/${id}`, scopes: [...scopes] };
  },
  "POST shops/*/apps/*/uninstall": (control, { params, body }) =>
    control.uninstallApp(place(params), bodies.uninstall.parse(body).inventory),
  "POST shops/*/apps/*/scopes": (control, { params, body }) => ({
    scopes: control.changeScopes(place(params), bodies.scopes.parse(body)),
  }),
  "POST shops/*/apps/*/tokens": (control, { params, body }) => {
    const { access, refresh } = control.issueTokens(place(params), bodies.tokens.parse(body));
    return { accessToken: access.token, refreshToken: refresh?.token, expiresAt: access.expiresAt };
  },
  "POST shops/*/apps/*/tokens/expire": (control, { params }) => control.expireTokens(place(params)),
  "POST shops/*/apps/*/tokens/revoke": (control, { params }) => control.revokeTokens(place(params)),
  "POST shops/*/apps/*/id-token": (control, { params }) => ({
    idToken: control.issueIdToken(place(params)),
  }),
  "POST shops/*/apps/*/points": (control, { params, body }) =>
    control.setPoints(place(params), bodies.points.parse(body).points),
  "POST shops/*/apps/*/compliance": (control, { params, body }) => {
    const { topic, payload } = bodies.compliance.parse(body);
    control.sendCompliance(place(params), topic, payload);
  },
  "POST apps/*/protected-data": (control, { params: [app = ""], body }) =>
    control.approveProtectedData(app, bodies.protectedData.parse(body).approved),
  "POST latency": (control, { body }) => {
    const { shop, ...latency } = bodies.latency.parse(body);
    control.setLatency(bodies.toLatency(latency), shop);
  },
  "GET faults": (control) => control.listFaults(),
  "POST faults": (control, { body }) => control.addFault(faultRule.parse(body)),
  "DELETE faults": (control) => control.clearFaults(),
  "DELETE faults/*": (control, { params: [id = ""] }) => ({
    removed: control.removeFault(Number(id)),
  }),
  "POST scenarios/*": (control, { params: [name = ""], body }) =>
    control.playScenario(name, bodies.scenario.parse(body).shop),
  "DELETE scenarios": (control) => {
    control.clearFaults();
    control.setLatency(undefined);
  },
  "GET assumptions": (control) => control.changeAssumptions({}),
  "POST assumptions": (control, { body }) =>
    control.changeAssumptions(bodies.assumptions.parse(body)),
  "GET settings": (control) => control.changeSettings({}),
  "POST settings": (control, { body }) => control.changeSettings(bodies.settings.parse(body)),
  "GET deliveries": (control) => control.pendingDeliveries(),
  "GET deliveries/log": (control, { query }) =>
    control.deliveryLog().filter(({ topic, shop }) => {
      const wanted = [query.get("topic") ?? topic, query.get("shop") ?? shop];
      return wanted[0] === topic && wanted[1] === shop;
    }),
  "POST quiet": (control, { body }) => control.quiet(bodies.quiet.parse(body)),
  "GET stats": (control) => control.stats(),
  "DELETE stats": (control) => control.resetStats(),
  "GET mails": (control) => control.world.mails,
  "GET functions/failures": (control) => control.world.functionFailures,
};

const compiledRoutes = Object.entries(ROUTES).map(([route, handler]) => {
  const [method = "", path = ""] = route.split(" ");
  return { method, parts: path.split("/"), handler };
});

/** `/control/…`: JSON in, JSON out. */
export async function answerControl(
  control: Control,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  const parts = request.path.split("/").slice(2).map(decodeURIComponent);
  const route = compiledRoutes.find(
    ({ method, parts: pattern }) =>
      method === request.method &&
      pattern.length === parts.length &&
      pattern.every((part, index) => part === "*" || part === parts[index]),
  );
  if (!route) return json(404, { error: `No control for ${request.method} ${request.path}.` });
  const body = bodyObject(request);
  if (!body) return json(400, { error: "The body is not JSON." });
  const params = parts.filter((_, index) => route.parts[index] === "*");
  try {
    const result = await route.handler(control, { params, body, query: request.query });
    return json(200, result ?? { ok: true });
  } catch (error) {
    if (error instanceof ControlError) return json(error.status, { error: error.message });
    if (error instanceof z.ZodError) return json(400, { error: z.prettifyError(error) });
    throw error;
  }
}
