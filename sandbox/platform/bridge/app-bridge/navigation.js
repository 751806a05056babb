import { onHost, tellHost } from "./host-channel.js";
import { idToken } from "./session.js";

const NAV = "ui-nav-menu, s-app-nav";
const ADMIN_PARAMS = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
];

/** The app's place without the parameters that the admin puts in, for the top page's address. */
function ownPlace() {
  const params = new URLSearchParams(location.search);
  for (const name of ADMIN_PARAMS) params.delete(name);
  return location.pathname + (params.size > 0 ? `?${params}` : "");
}

function tellPlace() {
  tellHost("place", { place: ownPlace() });
}

let lastItems = "";

function tellMenu() {
  const links = [...(document.querySelector(NAV)?.querySelectorAll("a, s-link") ?? [])];
  const items = links.map((link) => ({
    href: link.getAttribute("href") ?? "",
    label: link.textContent?.trim() ?? "",
    home: link.getAttribute("rel") === "home",
  }));
  const written = JSON.stringify(items);
  if (written === lastItems) return;
  lastItems = written;
  tellHost("menu", { items });
}

let routers = 0;
const addListener = window.addEventListener;

/** Counts who listens for navigation: before the app's router does, only loading the page helps. */
window.addEventListener = function (type, ...rest) {
  if (type === "shopify:navigate") routers += 1;
  return addListener.call(this, type, ...rest);
};

async function navigate(href) {
  if (routers === 0) {
    const url = new URL(href, location.origin);
    const current = new URLSearchParams(location.search);
    for (const name of ADMIN_PARAMS) {
      if (current.has(name)) url.searchParams.set(name, current.get(name) ?? "");
    }
    url.searchParams.set("id_token", await idToken());
    location.assign(url);
    return;
  }
  const known = [...document.querySelectorAll(`:is(${NAV}) :is(a, s-link)`)].find(
    (link) => link.getAttribute("href") === href,
  );
  const link = known ?? document.createElement("a");
  if (!known) {
    link.setAttribute("href", href);
    link.hidden = true;
    document.body.append(link);
  }
  link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
  if (!known) link.remove();
}

/** Keeps the admin's side navigation and address in step with the app. */
export function syncNavigation() {
  for (const method of ["pushState", "replaceState"]) {
    const original = history[method];
    history[method] = function (...parameters) {
      const result = original.apply(this, parameters);
      tellPlace();
      return result;
    };
  }
  window.addEventListener("popstate", tellPlace);
  onHost("navigate", ({ href }) => void navigate(href));
  onHost("back", () => history.back());
  tellPlace();
}

export function watchMenu() {
  tellMenu();
  new MutationObserver(tellMenu).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
