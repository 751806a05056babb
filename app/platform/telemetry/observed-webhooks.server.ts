import type { PlainHandler } from "#app/platform/http/webhook-endpoint.server.ts";
import type { Telemetry } from "./telemetry.server.ts";

/** The endpoint, each of whose requests is timed by the status it was answered with, and a span. */
export function observedWebhooks(
  of: { app: string; telemetry: Telemetry },
  handle: PlainHandler,
): PlainHandler {
  const { app, telemetry } = of;
  return (request, response) =>
    telemetry.span("webhook", { "headwater.app": app }, async () => {
      const seconds = telemetry.watch();
      await handle(request, response);
      telemetry.record("webhook", { app, status: String(response.statusCode) }, seconds());
    });
}
