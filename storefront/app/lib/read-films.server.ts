import type { Storefront } from "@shopify/hydrogen";
import { FILMS } from "#store/queries/films.server.ts";
import { askShop } from "./ask-shop.server.ts";
import { filmsFor } from "./films.ts";
import type { FilmPlace, ShownFilm } from "./films.ts";
import { localeOf } from "./locales.ts";

/** The films and live events of a place. They come after the page; without them the page is whole. */
export async function readFilms(
  storefront: Storefront,
  request: Request,
  place: FilmPlace,
): Promise<ShownFilm[]> {
  const { tag } = localeOf(new URL(request.url).pathname);
  try {
    const found = await askShop(storefront, FILMS, { variables: {}, keep: "short" });
    const { films, events } = found;
    return filmsFor(place, { films: films.nodes, events: events.nodes }, { tag, now: Date.now() });
  } catch (error) {
    console.error(error);
    return [];
  }
}
