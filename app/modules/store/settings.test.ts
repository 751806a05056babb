import { expect, test } from "vitest";
import { parseOrigins } from "./settings.ts";

test("keeps the origin of each address, once", () => {
  expect(parseOrigins("https://brand.example/, https://brand.example/shop\nhttp://localhost:3100")) //
    .toEqual(["https://brand.example", "http://localhost:3100"]);
  expect(parseOrigins("")).toEqual([]);
});

test("refuses what is no address, and an open connection to anywhere but this machine", () => {
  expect(parseOrigins("brand.example")).toBeNull();
  expect(parseOrigins("http://brand.example")).toBeNull();
  expect(parseOrigins("https://brand.example javascript:alert(1)")).toBeNull();
});
