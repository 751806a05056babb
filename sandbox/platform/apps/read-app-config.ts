import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";
import type { AppConfig, AppSubscription } from "./app-config.ts";
import { readFunctions } from "./read-functions.ts";

const subscription = z.object({
  topics: z.array(z.string()).default([]),
  compliance_topics: z.array(z.string()).default([]),
  uri: z.string(),
  filter: z.string().optional(),
  include_fields: z.array(z.string()).optional(),
  name: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,50}$/)
    .optional(),
});

const appFile = z.object({
  name: z.string(),
  client_id: z.string().min(1),
  handle: z.string().regex(/^[a-z0-9-]+$/),
  application_url: z.url(),
  extension_directories: z.array(z.string()).default([]),
  access_scopes: z.object({
    scopes: z.string(),
    optional_scopes: z.array(z.string()).default([]),
  }),
  webhooks: z.object({ api_version: z.string(), subscriptions: z.array(subscription).default([]) }),
});

function listScopes(text: string): string[] {
  return text.split(/[\s,]+/).filter((scope) => scope !== "");
}

function subscriptionsOf(
  rows: z.infer<typeof subscription>[],
  atActualOrigin: (uri: string) => string,
): AppSubscription[] {
  return rows.flatMap((row) =>
    [...row.topics, ...row.compliance_topics].map((topic) => ({
      topic,
      uri: atActualOrigin(row.uri),
      filter: row.filter,
      includeFields: row.include_fields,
      name: row.name,
    })),
  );
}

/** Reads a `shopify.app.toml`. `appOrigin` replaces the origin that it declares. */
export function readAppConfig({
  file,
  secret,
  appOrigin,
}: {
  file: string | URL;
  secret: string;
  appOrigin?: string;
}): AppConfig {
  const toml = appFile.parse(parse(readFileSync(file, "utf8")));
  const declared = new URL(toml.application_url).origin;
  const actual = appOrigin ? new URL(appOrigin).origin : declared;
  const atActualOrigin = (url: string) =>
    url.startsWith("/") ? declaredToActual(declared + url) : declaredToActual(url);
  const declaredToActual = (url: string) =>
    url.startsWith(declared) ? actual + url.slice(declared.length) : url;
  return {
    handle: toml.handle,
    title: toml.name,
    clientId: toml.client_id,
    secret,
    applicationUrl: atActualOrigin(toml.application_url),
    scopes: listScopes(toml.access_scopes.scopes),
    optionalScopes: toml.access_scopes.optional_scopes,
    subscriptions: subscriptionsOf(toml.webhooks.subscriptions, atActualOrigin),
    functions: readFunctions(file, toml.extension_directories),
    origin: { declared, actual },
  };
}
