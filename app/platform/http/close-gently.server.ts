import type { Server } from "node:http";

/**
 * Stops taking requests and resolves when those under way are answered; what is still open after the
 * given time is cut.
 */
export function closeGently(server: Server, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = AbortSignal.timeout(waitMs);
    cut.addEventListener("abort", () => server.closeAllConnections(), { once: true });
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
