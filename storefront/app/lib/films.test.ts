import { expect, test } from "vitest";
import { filmsFor } from "./films.ts";
import type { FoundFilms } from "./films.ts";

const NOW = Date.UTC(2029, 0, 1);
const TOLD = { tag: "en", now: NOW };

function film(number: number, given: { place?: string; products?: string[] } = {}) {
  return {
    id: `gid://shopify/Metaobject/${number}`,
    handle: `film-${number}`,
    title: { value: `Film ${number}` },
    place: { value: given.place ?? null },
    captions: { value: "WEBVTT\n" },
    video: { type: "url", value: "https://cdn.shopify.com/film.mp4", reference: null },
    poster: null,
    products: { value: JSON.stringify(given.products ?? []), references: { nodes: [] } },
  };
}

function event(number: number, startsAt: string) {
  return {
    ...film(number, { place: "home" }),
    ...{ startsAt: { value: startsAt }, duration: { value: "60" }, timeZone: null },
    ...{ location: null, url: { value: "mailto:works@example.com" } },
  };
}

const shown = (place: Parameters<typeof filmsFor>[0], found: Partial<FoundFilms>) =>
  filmsFor(place, { films: [], events: [], ...found }, TOLD).map(({ handle }) => handle);

test("the first page shows the two newest that are marked for it", () => {
  const films = [1, 30, 4].map((number) => film(number, { place: "home" }));
  expect(shown("home", { films: [...films, film(99)] })).toEqual(["film-30", "film-4"]);
});

test("a product shows the films that name it, wherever they are shown besides", () => {
  const films = [film(1, { products: ["a", "b"] }), film(2, { products: ["b"], place: "home" })];
  expect(shown({ productId: "a" }, { films })).toEqual(["film-1"]);
  expect(shown({ productId: "b" }, { films })).toEqual(["film-2", "film-1"]);
});

test("a live event is shown until it is over", () => {
  const events = [
    event(1, "2028-12-31T22:00:00Z"),
    event(2, "2028-12-31T23:30:00Z"),
    event(3, "2029-02-01T00:00:00Z"),
    event(4, "soon"),
  ];
  expect(shown("everywhere", { events })).toEqual(["film-3", "film-2"]);
});

test("only addresses of the web are linked to", () => {
  const [found] = filmsFor("home", { films: [], events: [event(3, "2029-02-01T00:00:00Z")] }, TOLD);
  expect(found?.live?.url).toBeNull();
});

test("a film without a file is not shown", () => {
  const empty = { ...film(1, { place: "home" }), video: null };
  expect(shown("home", { films: [empty] })).toEqual([]);
});
