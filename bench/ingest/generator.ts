/**
 * `node bench/ingest/generator.ts PLAN.json`: sends signed webhooks at an even rate whether or not the
 * earlier ones were answered, as Shopify does, and prints how long each took from the moment it was
 * meant to be sent.
 */
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { z } from "zod";

import { summarise } from "../replay/summary.ts";

export const generatorPlan = z.object({
  url: z.string(),
  secret: z.string(),
  perSecond: z.number(),
  /** Messages of a topic that nobody heeds, sent before: what runs cold is not measured. */
  warmUp: z.number(),
  messages: z.array(z.object({ domain: z.string(), webhookId: z.string(), body: z.string() })),
});

export type GeneratorPlan = z.infer<typeof generatorPlan>;
type Message = GeneratorPlan["messages"][number];

/** Connections that stay open; a message that finds none free opens another. */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 256 });

function send(
  plan: GeneratorPlan,
  { body, topic = "orders/create", ...message }: Message & { topic?: string },
): Promise<number> {
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "x-shopify-topic": topic,
    "x-shopify-shop-domain": message.domain,
    "x-shopify-webhook-id": message.webhookId,
    "x-shopify-event-id": message.webhookId,
    "x-shopify-triggered-at": new Date().toISOString(),
    "x-shopify-hmac-sha256": createHmac("sha256", plan.secret).update(body).digest("base64"),
  };
  return new Promise((resolve) => {
    const call = request(plan.url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    call.on("error", () => resolve(0));
    call.end(body);
  });
}

const WARM_UP_AT_ONCE = 10;

async function warmUp(plan: GeneratorPlan): Promise<void> {
  const [first] = plan.messages;
  for (let sent = 0; first && sent < plan.warmUp; sent += WARM_UP_AT_ONCE) {
    const group = Array.from({ length: WARM_UP_AT_ONCE }, (_, at) =>
      send(plan, { ...first, topic: "themes/publish", webhookId: `warm-${sent + at}` }),
    );
    await Promise.all(group);
  }
}

async function run(plan: GeneratorPlan): Promise<void> {
  await warmUp(plan);
  const startedAt = performance.now();
  const latencies: number[] = [];
  const late: number[] = [];
  let refused = 0;
  const open: Promise<void>[] = [];
  for (const [index, message] of plan.messages.entries()) {
    const meantAt = startedAt + (index / plan.perSecond) * 1_000;
    const wait = meantAt - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    late.push(performance.now() - meantAt);
    open.push(
      send(plan, message).then((status) => {
        latencies.push(performance.now() - meantAt);
        if (status !== 200) refused += 1;
      }),
    );
  }
  const sentMs = performance.now() - startedAt;
  await Promise.all(open);
  const { user, system } = process.cpuUsage();
  const outcome = {
    latencyMs: summarise(latencies),
    /** How far this process itself fell behind its plan. */
    lateMs: summarise(late),
    refused,
    sentSeconds: sentMs / 1_000,
    processorSeconds: (user + system) / 1_000_000,
  };
  process.stdout.write(`${JSON.stringify({ outcome })}\n`);
}

await run(generatorPlan.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"))));
agent.destroy();
