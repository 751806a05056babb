import { expect, test } from "vitest";
import { readFilters } from "./filters.ts";

const read = (search: string) => readFilters(new URL(`http://store.test/collections/x${search}`));

test("filters and prices are read from the address", () => {
  const available = encodeURIComponent('{"available":true}');
  expect(read(`?filter=${available}&min=10&max=20.5`)).toEqual({
    chosen: ['{"available":true}'],
    filters: [{ available: true }, { price: { min: 10, max: 20.5 } }],
  });
});

test.each(["?filter=nonsense", "?filter=%5B%5D", "?filter=null", "?min=cheap", "?max=-1", "?min="])(
  "%s asks nothing",
  (search) => {
    expect(read(search)).toEqual({ chosen: [], filters: [] });
  },
);
