import { expect, test } from "vitest";
import { startSandbox } from "../testing/start.ts";

async function read(range?: string): Promise<Response> {
  const { sandbox } = startSandbox();
  const address = (path: string): string => `http://sandbox.local${path}`;
  await sandbox.handle(
    new Request(address("/uploads/film.webm"), { method: "PUT", body: "0123456789" }),
  );
  return sandbox.handle(
    new Request(address("/files/film.webm"), range === undefined ? {} : { headers: { range } }),
  );
}

test("a file is answered whole under its type, and says that it may be had in parts", async () => {
  const answer = await read();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("video/webm");
  expect(answer.headers.get("accept-ranges")).toBe("bytes");
  expect(await answer.text()).toBe("0123456789");
});

test.each([
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=-2", "89", "bytes 8-9/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
])("%s answers that part", async (range, part, contentRange) => {
  const answer = await read(range);
  expect(answer.status).toBe(206);
  expect(answer.headers.get("content-range")).toBe(contentRange);
  expect(await answer.text()).toBe(part);
});

test("a part that is not there answers 416", async () => {
  const answer = await read("bytes=10-");
  expect(answer.status).toBe(416);
  expect(answer.headers.get("content-range")).toBe("bytes */10");
});
