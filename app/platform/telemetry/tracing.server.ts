import type { Log } from "#app/platform/log/log.server.ts";

const SERVICE_NAME = "headwater";

/**
 * Exports spans by OTLP to where the standard OTEL_* variables say, which the libraries read themselves.
 * The libraries are loaded only when this is called; without it every span costs a call that does
 * nothing. Gives how to send what is left and stop.
 */
export async function startTracing(options: {
  log: Log;
  role: string;
}): Promise<{ stop: () => Promise<void> }> {
  const { BatchSpanProcessor, NodeTracerProvider } = await import("@opentelemetry/sdk-trace-node");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { defaultResource, envDetector, detectResources, resourceFromAttributes } =
    await import("@opentelemetry/resources");
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": SERVICE_NAME, "headwater.role": options.role }))
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  options.log.info("spans are exported");
  return { stop: () => provider.shutdown() };
}
