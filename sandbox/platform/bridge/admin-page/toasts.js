const shown = new Map();

export function showToast({ id, message, duration, isError, action }, { onAction, onDismiss }) {
  const toast = document.createElement("div");
  toast.className = isError ? "toast error" : "toast";
  toast.append(message);
  if (action) {
    const button = document.createElement("button");
    button.textContent = action;
    button.addEventListener("click", onAction);
    toast.append(button);
  }
  document.getElementById("toasts").append(toast);
  const timer = setTimeout(() => hideToast(id), duration);
  shown.set(id, { toast, timer, onDismiss });
}

export function hideToast(id) {
  const entry = shown.get(id);
  if (!entry) return;
  shown.delete(id);
  clearTimeout(entry.timer);
  entry.toast.remove();
  entry.onDismiss();
}
