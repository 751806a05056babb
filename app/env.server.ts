import { z } from "zod";

const ENCRYPTION_KEY_BYTES = 32;
const PORT_MAX = 65_535;
/** More names than this are more series than a small Prometheus likes to keep. */
const METRICS_SHOPS_LIMIT = 500;

const encryptionKey = z.string().refine((text) => {
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  return Buffer.from(text, isHex ? "hex" : "base64").length === ENCRYPTION_KEY_BYTES;
}, `must be ${ENCRYPTION_KEY_BYTES} random bytes in base64 (openssl rand -base64 ${ENCRYPTION_KEY_BYTES})`);

const webUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** An empty line in a .env file means the same as a missing one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const schema = z
  .object({
    NODE_ENV: optional(z.string()),
    PORT: z.coerce.number().int().min(1).max(PORT_MAX).default(3000),
    ROLE: z.enum(["all", "web", "worker"]).default("all"),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
      .default("info"),
    APP_URL: webUrl,
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with "file:" or "postgres://"'),
    ENCRYPTION_KEY: encryptionKey,
    ENCRYPTION_KEY_PREVIOUS: optional(encryptionKey),
    SHOPIFY_FACTORY_API_KEY: z.string().min(1),
    SHOPIFY_FACTORY_API_SECRET: z.string().min(1),
    SHOPIFY_FACTORY_API_SECRET_PREVIOUS: optional(z.string()),
    SHOPIFY_RESELLER_API_KEY: z.string().min(1),
    SHOPIFY_RESELLER_API_SECRET: z.string().min(1),
    SHOPIFY_RESELLER_API_SECRET_PREVIOUS: optional(z.string()),
    SHOPIFY_SANDBOX_URL: optional(webUrl),
    /** How long units taken off sale in the brand store cool before they can be sold elsewhere. */
    BRAND_COOLING_SECONDS: optional(z.coerce.number().min(0)),
    /** The longest a request to Shopify can be under way (L). */
    REQUEST_LIFE_SECONDS: optional(z.coerce.number().positive()),
    APP_BRIDGE_URL: optional(webUrl),
    MAIL_URL: optional(z.url({ protocol: /^smtps?$/, error: "must be an smtp or smtps address" })),
    MAIL_FROM: optional(z.string()),
    METRICS_PORT: optional(z.coerce.number().int().min(1).max(PORT_MAX)),
    METRICS_HOST: optional(z.string()),
    /** Of how many shops, the worst ones, metrics speak by name. */
    METRICS_SHOPS_MAX: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number().int().min(0).max(METRICS_SHOPS_LIMIT).default(0),
    ),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(webUrl),
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: optional(webUrl),
    OTEL_SDK_DISABLED: optional(z.string()),
  })
  .refine((env) => env.MAIL_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ["MAIL_FROM"],
    error: "must say who mails are from when MAIL_URL is set",
  })
  .refine((env) => env.NODE_ENV !== "production" || env.SHOPIFY_SANDBOX_URL === undefined, {
    path: ["SHOPIFY_SANDBOX_URL"],
    error: "must not be set when NODE_ENV is production: shops are real there",
  });

export interface AppCredentials {
  apiKey: string;
  apiSecret: string;
  /** Still accepted for webhooks while a rotated secret is in use by Shopify. */
  apiSecretPrevious: string | undefined;
}

/** All that the process is told from outside; nothing else reads the environment. */
export interface Env {
  mode: "production" | "development" | "local";
  role: "all" | "web" | "worker";
  port: number;
  logLevel: string;
  /** The origin under which Shopify and browsers reach the hub. */
  appUrl: string;
  databaseUrl: string;
  encryptionKey: string;
  encryptionKeyPrevious: string | undefined;
  apps: { factory: AppCredentials; reseller: AppCredentials };
  sandboxUrl: string | undefined;
  /** Settings of the protocol that differ from their defaults. */
  laneSettings: { brandCoolingMs?: number; requestLifeMs?: number };
  orderSettings: { brandCoolingMs?: number; requestLifeMs?: number };
  /** Where pages load App Bridge from; Shopify's own address when not set. */
  appBridgeUrl: string | undefined;
  /** The server that takes our mails; without it they wait. */
  mail: { url: string; from: string } | undefined;
  /** Where this process serves its metrics; nowhere when not set. */
  metrics: { host: string; port: number; shopsMax: number } | undefined;
  /** Spans are exported; where to is read by the libraries from the standard OTEL_* variables. */
  tracing: boolean;
}

/** Reads the environment once, and refuses to go on with a list of everything that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete (see .env.example):\n${wrong.join("\n")}`);
  }
  return toEnv(parsed.data);
}

function toEnv(vars: z.infer<typeof schema>): Env {
  const isKnownMode = vars.NODE_ENV === "production" || vars.NODE_ENV === "development";
  const protocol = {
    ...inMs("brandCoolingMs", vars.BRAND_COOLING_SECONDS),
    ...inMs("requestLifeMs", vars.REQUEST_LIFE_SECONDS),
  };
  const sandboxUrl = vars.SHOPIFY_SANDBOX_URL && new URL(vars.SHOPIFY_SANDBOX_URL).origin;
  return {
    mode: isKnownMode ? (vars.NODE_ENV === "production" ? "production" : "development") : "local",
    role: vars.ROLE,
    port: vars.PORT,
    logLevel: vars.LOG_LEVEL,
    appUrl: new URL(vars.APP_URL).origin,
    databaseUrl: vars.DATABASE_URL,
    encryptionKey: vars.ENCRYPTION_KEY,
    encryptionKeyPrevious: vars.ENCRYPTION_KEY_PREVIOUS,
    apps: {
      factory: {
        apiKey: vars.SHOPIFY_FACTORY_API_KEY,
        apiSecret: vars.SHOPIFY_FACTORY_API_SECRET,
        apiSecretPrevious: vars.SHOPIFY_FACTORY_API_SECRET_PREVIOUS,
      },
      reseller: {
        apiKey: vars.SHOPIFY_RESELLER_API_KEY,
        apiSecret: vars.SHOPIFY_RESELLER_API_SECRET,
        apiSecretPrevious: vars.SHOPIFY_RESELLER_API_SECRET_PREVIOUS,
      },
    },
    sandboxUrl,
    laneSettings: protocol,
    orderSettings: protocol,
    appBridgeUrl: vars.APP_BRIDGE_URL ?? (sandboxUrl && `${sandboxUrl}/app-bridge.js`),
    mail:
      vars.MAIL_URL === undefined || vars.MAIL_FROM === undefined
        ? undefined
        : { url: vars.MAIL_URL, from: vars.MAIL_FROM },
    ...telemetryOf(vars),
  };
}

function telemetryOf(vars: z.infer<typeof schema>): Pick<Env, "metrics" | "tracing"> {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_SHOPS_MAX: shopsMax } = vars;
  const isNamed = vars.OTEL_EXPORTER_OTLP_ENDPOINT ?? vars.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? "";
  return {
    // Loopback unless told otherwise: the figures are nobody's business outside.
    metrics: port === undefined ? undefined : { host: host ?? "127.0.0.1", port, shopsMax },
    tracing: isNamed !== "" && vars.OTEL_SDK_DISABLED !== "true",
  };
}

/** A setting given in seconds, under its name in milliseconds; nothing when it was not given. */
function inMs<Name extends string>(
  name: Name,
  seconds: number | undefined,
): Partial<Record<Name, number>> {
  const setting: Partial<Record<string, number>> = {};
  if (seconds !== undefined) setting[name] = Math.round(seconds * 1_000);
  return setting;
}
