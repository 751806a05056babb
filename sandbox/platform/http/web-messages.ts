import type { SandboxAnswer, SandboxRequest } from "./messages.ts";

export async function toSandboxRequest(request: Request): Promise<SandboxRequest> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: { host: url.host, ...Object.fromEntries(request.headers) },
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

const WITHOUT_BODY = new Set([204, 205, 304]);

export function fromAnswer(answer: SandboxAnswer): Response {
  const { status, headers, body } = answer;
  const content = typeof body === "string" ? body : Uint8Array.from(body);
  return new Response(WITHOUT_BODY.has(status) ? null : content, { status, headers });
}
