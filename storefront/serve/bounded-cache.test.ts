import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.ts";

const asked = (name: string): Request => new Request(`https://kept.example/${name}`);
const answer = (text: string): Response =>
  new Response(text, { headers: { "cache-control": "max-age=60" } });

test("what was written longest ago makes room, and what is written anew stays", async () => {
  const cache = new BoundedCache(2);
  await cache.put(asked("a"), answer("first"));
  await cache.put(asked("b"), answer("b"));
  await cache.put(asked("a"), answer("second"));
  await cache.put(asked("c"), answer("c"));
  expect(await (await cache.match(asked("a")))?.text()).toBe("second");
  expect(await cache.match(asked("b"))).toBeUndefined();
  expect(await (await cache.match(asked("c")))?.text()).toBe("c");
});
