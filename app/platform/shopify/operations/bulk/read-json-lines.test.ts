import { expect, test } from "vitest";
import { readJsonLines } from "./read-json-lines.server.ts";

const text = (part: string) => new TextEncoder().encode(part);

function fileOf(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) {
  return async () => new Response(new ReadableStream({ start: pull }));
}

test("rows are read one by one, also when they come in pieces", async () => {
  const fetch = fileOf((file) => {
    for (const part of ['{"a":1}\n{"a"', ":2}\n", '{"a":3}']) file.enqueue(text(part));
    file.close();
  });
  const rows = [];
  for await (const row of readJsonLines(fetch, "https://files.test/rows")) rows.push(row);
  expect(rows).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
});

test("a connection that is cut in the middle is a failure that may pass", async () => {
  const fetch = fileOf((file) => {
    file.enqueue(text('{"a":1}\n'));
    file.error(new TypeError("terminated"));
  });
  const readAll = async () => {
    for await (const row of readJsonLines(fetch, "https://files.test/rows")) void row;
  };
  await expect(readAll()).rejects.toMatchObject({ code: "bulk_file", retryable: true });
});

test("an address that cannot be reached is a failure that may pass", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const first = readJsonLines(fetch, "https://files.test/rows").next();
  await expect(first).rejects.toMatchObject({ code: "bulk_file", retryable: true });
});
