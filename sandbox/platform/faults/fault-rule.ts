import { z } from "zod";

const target = {
  /** "name.myshopify.com"; every shop when absent. */
  shop: z.string().optional(),
  app: z.string().optional(),
  /** How often it strikes; until removed when absent. */
  count: z.number().int().positive().optional(),
  /** The chance that it strikes at a matching call; always when absent. */
  probability: z.number().min(0).max(1).optional(),
};

const onCalls = {
  ...target,
  /** A GraphQL operation's name, one of its root fields, "oauth/token-exchange" or "oauth/refresh". */
  operation: z.string().optional(),
};

const onWebhooks = {
  ...target,
  /** "orders/create", or "orders/*". */
  topic: z.string().optional(),
};

const when = z.enum(["before", "after"]).default("before");

/** A fault as the control API takes it. "after" means: applied, but the answer is lost. */
export const faultRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("throttle"), ...onCalls }),
  z.object({
    kind: z.literal("status"),
    status: z.number().int().min(400).max(599),
    when,
    retryAfterSeconds: z.number().optional(),
    ...onCalls,
  }),
  z.object({ kind: z.literal("reset"), when, ...onCalls }),
  /** No answer for `ms`, then a cut connection. */
  z.object({ kind: z.literal("hang"), ms: z.number().default(600_000), when, ...onCalls }),
  /** The call takes `ms` to apply; meanwhile its idempotency key counts as running. */
  z.object({ kind: z.literal("slow"), ms: z.number(), ...onCalls }),
  z.object({ kind: z.literal("webhook-late"), ms: z.number(), ...onWebhooks }),
  z.object({ kind: z.literal("webhook-lost"), ...onWebhooks }),
  z.object({ kind: z.literal("webhook-twice"), ...onWebhooks }),
  /** Each delivery waits a random time up to `ms`, so that they overtake each other. */
  z.object({ kind: z.literal("webhook-shuffled"), ms: z.number().default(2000), ...onWebhooks }),
]);

export type FaultRule = z.infer<typeof faultRule>;
export type FaultKind = FaultRule["kind"];
