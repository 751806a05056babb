import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseEncoding, compressFile, compressResponse } from "./compress.ts";

const HTML = "text/html; charset=utf-8";

function ask(accepted: string): Request {
  return new Request("http://localhost/", { headers: { "accept-encoding": accepted } });
}

test("the best encoding that both understand is chosen, and none for pictures", () => {
  expect(chooseEncoding("gzip, deflate, br, zstd", HTML)).toBe("br");
  expect(chooseEncoding("gzip", HTML)).toBe("gzip");
  expect(chooseEncoding("br;q=0, gzip;q=0.5", HTML)).toBe("gzip");
  expect(chooseEncoding("identity", HTML)).toBeNull();
  expect(chooseEncoding(null, HTML)).toBeNull();
  expect(chooseEncoding("br", "image/jpeg")).toBeNull();
});

test("a file comes out as it went in", async () => {
  const content = Buffer.from("heron ".repeat(200));
  expect(brotliDecompressSync(await compressFile(content, "br"))).toEqual(content);
  expect(gunzipSync(await compressFile(content, "gzip"))).toEqual(content);
});

test("the first part of a page goes out while the next is waited for", async () => {
  let proceed = (): void => undefined;
  const waits = new Promise<void>((done) => (proceed = done));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const bytes = new TextEncoder();
      controller.enqueue(bytes.encode("<h1>first</h1>"));
      await waits;
      controller.enqueue(bytes.encode("<p>next</p>"));
      controller.close();
    },
  });
  const page = new Response(body, { headers: { "content-type": HTML, "content-length": "1" } });
  const answer = compressResponse(ask("br"), page);
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("vary")).toBe("accept-encoding");
  expect(answer.headers.has("content-length")).toBe(false);

  const reader = answer.body?.getReader();
  const unpacked = createBrotliDecompress();
  const first = new Promise((done) => unpacked.once("data", (text: Buffer) => done(String(text))));
  unpacked.write((await reader?.read())?.value);
  expect(await first).toBe("<h1>first</h1>");
  proceed();
  let rest = "";
  unpacked.on("data", (text: Buffer) => (rest += String(text)));
  const ended = new Promise((done) => unpacked.once("end", done));
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    unpacked.write(part.value);
  }
  unpacked.end();
  await ended;
  expect(rest).toBe("<p>next</p>");
});

test("a visitor who leaves ends the work", async () => {
  let leave = (): void => undefined;
  const left = new Promise<void>((done) => (leave = done));
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode("more ".repeat(1_000))),
    cancel: () => leave(),
  });
  const page = new Response(body, { headers: { "content-type": HTML } });
  const reader = compressResponse(ask("gzip"), page).body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  await left;
});

test("a page that breaks ends with its error, and nothing comes after it", async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("begun ".repeat(1_000)));
      setImmediate(() => controller.error(new Error("broken")));
    },
  });
  const page = compressResponse(
    ask("br"),
    new Response(body, { headers: { "content-type": HTML } }),
  );
  await expect(page.arrayBuffer()).rejects.toThrow("broken");
});

test("what is compressed already, or accepted only plain, is left as it is", async () => {
  const packed = new Response("x", {
    headers: { "content-type": HTML, "content-encoding": "gzip" },
  });
  expect(compressResponse(ask("br"), packed)).toBe(packed);
  const plain = compressResponse(ask("identity"), new Response("x", { status: 404 }));
  expect([plain.status, plain.headers.get("content-encoding"), await plain.text()]).toEqual([
    404,
    null,
    "x",
  ]);
});
