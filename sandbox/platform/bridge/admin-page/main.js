import { askForScopes, pickResources } from "./host-dialogs.js";
import { hideToast, showToast } from "./toasts.js";

const config = JSON.parse(document.getElementById("config").textContent);
const frame = document.getElementById("app");
const side = document.getElementById("side");
const appOrigin = new URL(config.appUrl).origin;
const appPath = new URL(config.appUrl).pathname.replace(/\/$/, "");

function tell(type, payload = {}) {
  frame.contentWindow.postMessage({ from: "admin", type, ...payload }, appOrigin);
}

async function ask(action, body = {}) {
  const response = await fetch(`${config.bridgePath}/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()) || response.statusText);
  const isJson = response.headers.get("content-type")?.includes("json");
  return isJson ? response.json() : response.text();
}

/** The app's own address below /admin, so that a reload of the whole page keeps the place. */
function showPlace({ place }) {
  const below = place.startsWith(appPath) ? place.slice(appPath.length) : place;
  const path = below.replace(/^\/(?=\?|$)/, "");
  history.replaceState(null, "", config.adminPath + path);
  markCurrent(place.split("?")[0]);
}

let currentPath = "";

function markCurrent(path = currentPath) {
  currentPath = path;
  for (const link of document.querySelectorAll("#app-nav a")) {
    const href = link.dataset.href.split("?")[0];
    if (href === currentPath) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function linkTo({ href, label }) {
  const link = document.createElement("a");
  const { pathname, search } = new URL(href, config.appUrl);
  link.href =
    config.adminPath +
    (pathname.startsWith(appPath) ? pathname.slice(appPath.length) : pathname) +
    search;
  link.dataset.href = pathname + search;
  link.textContent = label;
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    side.classList.remove("open");
    tell("navigate", { href: pathname + search });
  });
  return link;
}

function showMenu({ items }) {
  const shown = items.filter(({ home }) => !home).map(linkTo);
  document.getElementById("app-nav").replaceChildren(...shown);
  markCurrent();
}

function showTitleBar({ title, buttons }) {
  const bar = document.getElementById("title-bar");
  bar.hidden = title === "" && buttons.length === 0;
  bar.querySelector("b").textContent = title;
  const made = buttons.map(({ label, primary, disabled }, index) => {
    const button = document.createElement("button");
    button.className = primary ? "button" : "button plain";
    button.textContent = label;
    button.disabled = disabled;
    button.addEventListener("click", () => tell("title-bar-click", { index }));
    return button;
  });
  bar.querySelector("span").replaceChildren(...made);
}

async function requestScopes({ scopes }) {
  const detail = await ask("scopes");
  const missing = scopes.filter((scope) => !detail.granted.includes(scope));
  if (missing.length === 0) return { result: "granted-all", detail };
  if (!(await askForScopes(missing, config.text))) return { result: "declined-all", detail };
  return { result: "granted-all", detail: await ask("scopes-grant", { scopes: missing }) };
}

/** Questions of the frame, each with its answer. */
const questions = {
  "id-token": () => ask("id-token"),
  user: () => ask("user"),
  "scopes-query": () => ask("scopes"),
  "scopes-request": requestScopes,
  "scopes-revoke": async ({ scopes }) => ({ detail: await ask("scopes-revoke", { scopes }) }),
  "resource-picker": ({ options }) =>
    pickResources(options, { text: config.text, find: (search) => ask("resources", { search }) }),
};

/** Things that the frame tells. */
const notices = {
  place: showPlace,
  menu: showMenu,
  "title-bar": showTitleBar,
  toast: ({ toast }) =>
    showToast(toast, {
      onAction: () => tell("toast-action", { id: toast.id }),
      onDismiss: () => tell("toast-dismiss", { id: toast.id }),
    }),
  "toast-hide": ({ toast }) => hideToast(toast.id),
  loading: ({ isLoading }) => void (document.getElementById("progress").hidden = !isLoading),
};

async function hear({ source, origin, data }) {
  if (source !== frame.contentWindow || origin !== appOrigin || data?.from !== "app-bridge") return;
  const question = questions[data.type];
  if (!question) return notices[data.type]?.(data);
  try {
    tell("answer", { id: data.id, result: await question(data) });
  } catch (error) {
    tell("answer", { id: data.id, error: error.message });
  }
}

window.addEventListener("message", (event) => void hear(event));
for (const event of early) void hear(event);

document.getElementById("menu").addEventListener("click", () => side.classList.toggle("open"));
document.getElementById("app-home").addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  side.classList.remove("open");
  tell("navigate", { href: appPath === "" ? "/" : appPath });
});
