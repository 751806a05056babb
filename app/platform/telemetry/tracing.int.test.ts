import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { Fault } from "#app/kernel/fault.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { makeTelemetry } from "./telemetry.server.ts";
import { startTracing } from "./tracing.server.ts";

interface Exported {
  resourceSpans: {
    scopeSpans: {
      spans: {
        name: string;
        spanId: string;
        parentSpanId?: string;
        status: { message?: string };
      }[];
    }[];
  }[];
}

it("exports nested spans by OTLP, with a fault's code and not its words", async () => {
  const bodies: Exported[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      bodies.push(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((done) => collector.listen(0, "127.0.0.1", done));
  const { port } = collector.address() as AddressInfo;
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = `http://127.0.0.1:${port}`;
  const tracing = await startTracing({ log: createLog({ level: "silent" }), role: "all" });
  const { span } = makeTelemetry();
  const failing = span("task orders.read", {}, () =>
    span("shopify ReadOrder", {}, () =>
      Promise.reject(new Fault("throttled", { message: "Ada Shopper's order" })),
    ),
  );
  await expect(failing).rejects.toThrow();
  await tracing.stop();
  await new Promise((done) => collector.close(done));
  delete process.env["OTEL_EXPORTER_OTLP_ENDPOINT"];
  const spans = bodies
    .flatMap((body) => body.resourceSpans)
    .flatMap((resource) => resource.scopeSpans.flatMap((scope) => scope.spans));
  const outer = spans.find(({ name }) => name === "task orders.read");
  const inner = spans.find(({ name }) => name === "shopify ReadOrder");
  expect(outer).toBeDefined();
  expect(inner?.parentSpanId).toBe(outer?.spanId);
  expect(inner?.status.message).toBe("throttled");
  expect(JSON.stringify(bodies)).not.toContain("Ada");
});
