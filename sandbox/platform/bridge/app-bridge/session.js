import { askHost } from "./host-channel.js";

const RETRY_HEADER = "x-shopify-retry-invalid-session-request";
const REAUTHORIZE_HEADER = "x-shopify-api-request-failure-reauthorize-url";

/** Session storage can be denied to a frame from another site; the app must live without it then. */
function remember(name, value) {
  try {
    if (value) sessionStorage.setItem(`app-bridge-${name}`, value);
    return value ?? sessionStorage.getItem(`app-bridge-${name}`) ?? undefined;
  } catch {
    return value ?? undefined;
  }
}

/** What the admin passed in the address of the frame's first page; later pages lack it. */
export function readConfig(script) {
  const params = new URLSearchParams(location.search);
  return {
    apiKey: script?.dataset.apiKey ?? "",
    host: remember("host", params.get("host")),
    shop: remember("shop", params.get("shop")),
    locale: remember("locale", params.get("locale")) ?? "en",
  };
}

export function idToken() {
  return askHost("id-token");
}

/** Gives every request to the app's own server the session token, and a second chance with a new one. */
export function authorizeFetch() {
  const plainFetch = window.fetch;
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.origin !== location.origin) return plainFetch(input, init);
    const request = new Request(input, init);
    const send = async () => {
      const authorized = request.clone();
      if (!request.headers.has("authorization")) {
        authorized.headers.set("authorization", `Bearer ${await idToken()}`);
      }
      authorized.headers.set("x-requested-with", "XMLHttpRequest");
      return plainFetch(authorized);
    };
    let response = await send();
    if (response.status === 401 && response.headers.has(RETRY_HEADER)) response = await send();
    const reauthorize = response.headers.get(REAUTHORIZE_HEADER);
    if (reauthorize) window.open(new URL(reauthorize, location.origin), "_top");
    return response;
  };
}

/**
 * The bounce page: a document that came without a valid session token asks to be loaded again with
 * one. True when this page is such a one, and nothing else is to be started on it.
 */
export function reloadIfBounced() {
  const target = new URLSearchParams(location.search).get("shopify-reload");
  if (!target) return false;
  void idToken().then((token) => {
    const url = new URL(target, location.origin);
    url.searchParams.set("id_token", token);
    location.replace(url);
  });
  return true;
}
