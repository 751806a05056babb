import { createRequestHandler, storefrontRedirect } from "@shopify/hydrogen";
import * as build from "virtual:react-router/server-build";
import { isAccountPath } from "#store/lib/locales.ts";
import { makeContext } from "#store/lib/context.server.ts";

/** Where Hydrogen hands the browser's questions on to the shop. */
const STOREFRONT_API = /^\/api\/[^/]+\/graphql\.json$/;

type Context = Awaited<ReturnType<typeof makeContext>>;

/** What belongs to a request while it is answered. */
const contexts = new WeakMap<Request, Context>();

function contextOf(request: Request): Context {
  const context = contexts.get(request);
  if (!context) throw new Error("a request without its context");
  return context;
}

/** Made once: the routes are put in order when it is, which is dearer than many a page. */
const makeHandler = (isCounted: boolean) =>
  createRequestHandler({
    build,
    mode: import.meta.env.MODE,
    getLoadContext: contextOf,
    // Shopify's answers bring cookies for counting, which only who agreed is given.
    collectTrackingInformation: isCounted,
  });
const handlers = { counted: makeHandler(true), uncounted: makeHandler(false) };

/** Answers one request; runs alike on Oxygen, workerd and Node. */
async function answer(
  request: Request,
  env: Env,
  executionContext: ExecutionContext,
): Promise<Response> {
  const context = await makeContext(request, env, executionContext);
  // Only Shopify's analytics asks the shop from the browser, and its answers set cookies.
  if (context.consent !== "yes" && STOREFRONT_API.test(new URL(request.url).pathname)) {
    return new Response(null, { status: 404 });
  }
  contexts.set(request, context);
  const handle = context.consent === "yes" ? handlers.counted : handlers.uncounted;
  const response = await handle(request);
  if (context.session.isPending) {
    response.headers.append("Set-Cookie", await context.session.commit());
  }
  // What one customer sees is kept nowhere, not even by the browser.
  if (isAccountPath(new URL(request.url).pathname))
    response.headers.set("Cache-Control", "no-store");
  if (response.status !== 404) return response;
  // A page that is gone may have been moved by the merchant.
  return storefrontRedirect({ request, response, storefront: context.storefront });
}

const worker = {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    try {
      return await answer(request, env, context);
    } catch (error) {
      console.error(error);
      return new Response("The store cannot answer just now. Please try again.", { status: 500 });
    }
  },
};

export default worker;
