import type { IncomingMessage } from "node:http";

export type BodyRead = { ok: true; body: Buffer } | { ok: false; reason: "too_large" | "aborted" };

/** The request's bytes as they came; the rest of a body that is too large is not kept. */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<BodyRead> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > bytesMax) return Promise.resolve({ ok: false, reason: "too_large" });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) {
        chunks.length = 0;
        resolve({ ok: false, reason: "too_large" });
      } else {
        chunks.push(chunk);
      }
    });
    request.on("end", () => resolve({ ok: true, body: Buffer.concat(chunks) }));
    request.on("error", () => resolve({ ok: false, reason: "aborted" }));
    request.on("aborted", () => resolve({ ok: false, reason: "aborted" }));
  });
}
