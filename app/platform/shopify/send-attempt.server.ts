import { ClientError, GraphQLClient } from "graphql-request";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { RawAnswer } from "./outcome.ts";
import type { Fetch } from "./sandbox-fetch.server.ts";
import type { UsableToken } from "./tokens.server.ts";

/** One HTTP attempt. `lost` means that no complete answer came: it may or may not have been applied. */
export type Attempt = { kind: "came"; answer: RawAnswer } | { kind: "lost"; message: string };

/** Sends one GraphQL request and never throws: whatever happens is an attempt with an outcome. */
export async function sendAttempt(
  deps: { clock: Clock; fetch: Fetch; apiVersion: string },
  request: { token: UsableToken; query: string; variables: object; timeoutMs: number },
): Promise<Attempt> {
  const controller = new AbortController();
  const timer = deps.clock.timer(request.timeoutMs, () => controller.abort());
  const { domain, token } = request.token;
  const client = new GraphQLClient(`https://${domain}/admin/api/${deps.apiVersion}/graphql.json`, {
    fetch: deps.fetch,
    errorPolicy: "all",
    headers: { "x-shopify-access-token": token, accept: "application/json" },
    // The document holds one operation, so its name need not be parsed out of it for every call.
    excludeOperationName: true,
  });
  try {
    const answer = await client.rawRequest<unknown>({
      query: request.query,
      variables: { ...request.variables },
      signal: controller.signal,
    });
    return came(answer.status, answer.headers, answer);
  } catch (error) {
    if (error instanceof ClientError) {
      const { status, headers } = error.response;
      return came(status, headers instanceof Headers ? headers : new Headers(), error.response);
    }
    return { kind: "lost", message: controller.signal.aborted ? "timed out" : describeLoss(error) };
  } finally {
    timer.cancel();
  }
}

function came(
  status: number,
  headers: Headers,
  body: { data?: unknown; errors?: unknown; extensions?: unknown },
): Attempt {
  const { data, errors, extensions } = body;
  return {
    kind: "came",
    answer: { status, data, errors, extensions, retryAfter: headers.get("retry-after") },
  };
}

function describeLoss(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  const cause = error.cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return `${error.name} ${code}`.trim();
}
