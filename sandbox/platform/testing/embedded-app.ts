import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { verifyIdToken } from "../oauth/id-token.ts";
import { realClock } from "../clock.ts";
import { SHOP } from "./start.ts";

export interface EmbeddedApp {
  origin: string;
  /** What its server was asked for, by path, with whether the session token was good. */
  asked: { path: string; authorized: boolean }[];
  close(): Promise<void>;
}

function page(sandboxUrl: string, path: string): string {
  return `<!doctype html><html><head><script src="${sandboxUrl}/app-bridge.js" data-api-key="client-factory"></script></head>
  <body><ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/items">Items</a><a href="/app/orders?open=1">Orders</a></ui-nav-menu>
  <ui-title-bar title="My title"><button variant="primary" id="do">Do it</button></ui-title-bar>
  <h1>${path}</h1><p id="out"></p>
  <form data-save-bar><label>Name <input name="name"></label></form>
  <ui-modal id="modal"><p>Inside the modal</p><ui-title-bar title="Modal title"><button variant="primary" id="ok">Okay</button></ui-title-bar></ui-modal>
  <script>
    const out = (text) => { document.getElementById("out").textContent = text; };
    addEventListener("shopify:navigate", (event) => {
      const href = event.target.getAttribute("href");
      history.pushState(null, "", href);
      document.querySelector("h1").textContent = "routed " + href;
    });
    document.getElementById("do").addEventListener("click", () => out("done"));
    document.getElementById("ok").addEventListener("click", () => shopify.modal.hide("modal"));
    document.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); out("saved"); });
  </script></body></html>`;
}

/** A small app to embed: one page for every path, and an API that refuses the first call. */
export async function startEmbeddedApp(sandboxUrl: () => string): Promise<EmbeddedApp> {
  const asked: EmbeddedApp["asked"] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? "/", "http://app.local");
    const token =
      request.headers.authorization?.replace("Bearer ", "") ??
      url.searchParams.get("id_token") ??
      "";
    const app = { clientId: "client-factory", secret: "secret-of-factory" };
    const authorized =
      verifyIdToken({ token, clock: realClock, app, shopDomain: SHOP }) !== undefined;
    asked.push({ path: url.pathname, authorized });
    if (url.pathname === "/app/api") {
      const isFirst = asked.filter(({ path }) => path === "/app/api").length === 1;
      const headers = isFirst ? { "x-shopify-retry-invalid-session-request": "1" } : {};
      response.writeHead(isFirst ? 401 : 200, headers).end(`authorized ${authorized}`);
    } else if (!authorized && url.pathname !== "/app/bounce") {
      const reload = `http://${request.headers.host}${url.pathname}${url.search}`;
      response
        .writeHead(302, { location: `/app/bounce?shopify-reload=${encodeURIComponent(reload)}` })
        .end();
    } else {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(page(sandboxUrl(), url.pathname));
    }
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
