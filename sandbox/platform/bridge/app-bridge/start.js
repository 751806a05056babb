import { askHost, isEmbedded, onHost, script, tellHost } from "./host-channel.js";
import { defineModal } from "./modal.js";
import { syncNavigation, watchMenu } from "./navigation.js";
import { confirmLeaving, defineSaveBar, labelsFor } from "./save-bar.js";
import { authorizeFetch, idToken, readConfig, reloadIfBounced } from "./session.js";
import { watchTitleBar } from "./title-bar.js";

const config = readConfig(script);
const labels = labelsFor(config.locale);
const toastActions = new Map();
let lastToast = 0;

const toast = {
  show(message, { duration = 5000, isError = false, action, onAction, onDismiss } = {}) {
    const id = String(++lastToast);
    toastActions.set(id, { onAction, onDismiss });
    tellHost("toast", { toast: { id, message, duration, isError, action } });
    return id;
  },
  hide: (id) => tellHost("toast-hide", { toast: { id } }),
};

function elementControl(name) {
  const find = (id) => document.getElementById(id);
  return {
    show: async (id) => find(id)?.show?.(),
    hide: async (id) => find(id)?.hide?.(),
    toggle: async (id) => find(id)?.toggle?.(),
    ...(name === "ui-save-bar" ? { leaveConfirmation: () => confirmLeaving(labels) } : {}),
  };
}

async function pickResources(options) {
  const selection = await askHost("resource-picker", { options }, { patient: true });
  if (!selection) return undefined;
  return Object.assign(selection, { selection });
}

const scopes = {
  query: () => askHost("scopes-query"),
  request: (wanted) => askHost("scopes-request", { scopes: wanted }, { patient: true }),
  revoke: (unwanted) => askHost("scopes-revoke", { scopes: unwanted }),
};

function createGlobal() {
  return {
    config,
    origin: location.origin,
    ready: Promise.resolve(),
    environment: { embedded: isEmbedded, mobile: false, pos: false },
    idToken,
    toast,
    scopes,
    modal: elementControl("ui-modal"),
    saveBar: elementControl("ui-save-bar"),
    resourcePicker: pickResources,
    loading: (isLoading = true) => tellHost("loading", { isLoading: isLoading !== false }),
    user: () => askHost("user"),
    reviews: { request: async () => ({ success: false, code: "cooldown-period", message: "" }) },
    webVitals: { onReport: async () => undefined },
    support: { registerHandler: async () => undefined },
  };
}

const STYLE = `
  ui-nav-menu, s-app-nav, ui-title-bar, ui-modal, ui-save-bar { display: none; }
  ui-save-bar[data-open] { display: flex; position: fixed; inset: 0 0 auto; z-index: 600; gap: 8px;
    align-items: center; justify-content: flex-end; padding: 8px 16px; background: #303030; color: #fff; }
  ui-save-bar::before { content: "${labels.unsaved}"; margin-inline-end: auto; }
  ui-save-bar button { font: inherit; padding: 6px 12px; border: 0; border-radius: 8px; background: #616161; color: #fff; }
  ui-save-bar button[variant=primary] { background: #fff; color: #303030; }
  ui-save-bar button:empty::after { content: "${labels.discard}"; }
  ui-save-bar button[variant=primary]:empty::after { content: "${labels.save}"; }
  .sandbox-modal { padding: 0; border: 0; border-radius: 12px; width: min(620px, 94vw); max-height: 88vh; }
  .sandbox-modal.large { width: min(980px, 96vw); }
  .sandbox-modal.max { width: 98vw; height: 96vh; }
  .sandbox-modal::backdrop { background: #0008; }
  .sandbox-modal > header { display: flex; justify-content: space-between; padding: 12px 16px; background: #f3f3f3; }
  .sandbox-modal > header button { font-size: 18px; border: 0; background: none; }
  .sandbox-modal > iframe { width: 100%; height: 60vh; border: 0; }
  .sandbox-modal > footer { display: flex; flex-direction: row-reverse; gap: 8px; padding: 12px 16px; }
  .sandbox-modal > footer:empty { display: none; }
  .sandbox-modal > footer button { font: inherit; padding: 6px 12px; border: 0; border-radius: 8px; background: #e3e3e3; }
  .sandbox-modal > footer button.primary { background: #303030; color: #fff; }
`;

function startPage() {
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
  defineModal();
  defineSaveBar(labels);
  watchMenu();
  watchTitleBar();
}

onHost("toast-action", ({ id }) => toastActions.get(id)?.onAction?.());
onHost("toast-dismiss", ({ id }) => {
  toastActions.get(id)?.onDismiss?.();
  toastActions.delete(id);
});

// A second script tag (an app's own and a framework's) must not patch everything twice.
if (!window.shopify) {
  window.shopify = createGlobal();
  if (!reloadIfBounced()) {
    authorizeFetch();
    syncNavigation();
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startPage);
    else startPage();
  }
}
