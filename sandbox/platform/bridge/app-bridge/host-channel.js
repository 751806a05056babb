/** Where the sandbox runs: the page around the frame comes from there, and so does this script. */
export const script = document.currentScript;
const hostOrigin = new URL(script?.src ?? location.href).origin;
export const isEmbedded = window.parent !== window;

const ANSWER_TIMEOUT_MS = 10_000;
const waiting = new Map();
const listeners = new Map();
let lastId = 0;

/** Tells the admin page something. */
export function tellHost(type, payload = {}) {
  if (isEmbedded) parent.postMessage({ from: "app-bridge", type, ...payload }, hostOrigin);
}

/** Asks the admin page; with `patient` a person may take as long as they like. */
export function askHost(type, payload = {}, { patient = false } = {}) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    tellHost(type, { id, ...payload });
    if (patient) return;
    setTimeout(() => {
      if (waiting.delete(id)) reject(new Error(`The admin did not answer ${type}.`));
    }, ANSWER_TIMEOUT_MS);
  });
}

/** Hears what the admin page says by itself. */
export function onHost(type, listener) {
  listeners.set(type, listener);
}

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || origin !== hostOrigin || data?.from !== "admin") return;
  const asked = waiting.get(data.id);
  if (data.type !== "answer") return listeners.get(data.type)?.(data);
  waiting.delete(data.id);
  if (data.error) asked?.reject(new Error(data.error));
  else asked?.resolve(data.result);
});
