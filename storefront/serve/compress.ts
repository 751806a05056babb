import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import type { BrotliCompress, Gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

const TEXT = /^(text\/|application\/(json|javascript|xml)|image\/svg\+xml)/;
/** A page is made anew for each visitor: quality 4 costs about as much as gzip and sends less. */
const PAGE_QUALITY = 4;
/** Parts of a page that are collected before it has to wait until they are on their way. */
const WAITING_MAX = 64;

const inOneGo = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The best that both sides understand; null for none, and for what is small already, as pictures. */
export function chooseEncoding(accepted: string | null, contentType: string): Encoding | null {
  if (!TEXT.test(contentType)) return null;
  const names = (accepted ?? "")
    .split(",")
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(";")[0]?.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : null;
}

/** A file is compressed once, so as well as it can be. */
export function compressFile(content: Buffer, encoding: Encoding): Promise<Buffer> {
  return inOneGo[encoding](content);
}

/**
 * A page, compressed as it is made: what comes in one turn goes out together, so that the browser
 * begins with the first part while others are still waited for.
 */
export function compressResponse(request: Request, response: Response): Response {
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  const type = headers.get("content-type") ?? "";
  if (!TEXT.test(type) || headers.has("content-encoding")) return response;
  headers.append("vary", "accept-encoding");
  const encoding = chooseEncoding(request.headers.get("accept-encoding"), type);
  if (!body || encoding === null) return new Response(body, { status, statusText, headers });
  headers.set("content-encoding", encoding);
  headers.delete("content-length");
  return new Response(pack(body, encoding), { status, statusText, headers });
}

function afterThisTurn(work: () => void): Promise<void> {
  return new Promise((done) => {
    setImmediate(() => {
      work();
      done();
    });
  });
}

function makePacker(encoding: Encoding): BrotliCompress | Gzip {
  if (encoding === "gzip") return createGzip();
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: PAGE_QUALITY } });
}

/** A visitor may leave, and a page may break, at any moment: nothing comes out after either. */
function pack(body: ReadableStream<Uint8Array>, encoding: Encoding): ReadableStream<Uint8Array> {
  const source = body.getReader();
  const packer = makePacker(encoding);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      packer.on("data", (chunk: Buffer) => controller.enqueue(chunk));
      packer.on("end", () => controller.close());
      packer.on("error", (error) => controller.error(error));
      feed(packer, source).catch((error: unknown) => {
        if (packer.destroyed) return;
        packer.destroy();
        controller.error(error);
      });
    },
    cancel(reason) {
      packer.destroy();
      return source.cancel(reason);
    },
  });
}

async function feed(
  packer: BrotliCompress | Gzip,
  source: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
  let waiting: Uint8Array[] = [];
  let turn: Promise<void> | undefined;
  const send = (): void => {
    if (waiting.length > 0 && !packer.destroyed) {
      packer.write(Buffer.concat(waiting));
      packer.flush();
    }
    waiting = [];
  };
  for (let part = await source.read(); !part.done; part = await source.read()) {
    if (waiting.length === 0) turn = afterThisTurn(send);
    waiting.push(part.value);
    if (waiting.length >= WAITING_MAX) await turn;
  }
  send();
  if (!packer.destroyed) packer.end();
}
