import type { FilmFragment, LiveEventFragment } from "#store/queries/generated/graphql.ts";
import type { PictureFragment, ProductCardFragment } from "#store/queries/generated/graphql.ts";
import { eventTimes, eventWords } from "./event-time.ts";

/** A film, or a live event, as a page shows it. */
export interface ShownFilm {
  id: string;
  type: "film" | "live_event";
  handle: string;
  title: string;
  /** None where there is only a picture of what will be shown. */
  sources: { url: string; mimeType: string | undefined }[];
  poster: PictureFragment | null;
  hasCaptions: boolean;
  products: ProductCardFragment[];
  live: ShownEvent | null;
}

export interface ShownEvent {
  startsAt: string;
  day: string;
  time: string;
  zone: string;
  location: string;
  url: string | null;
}

/** The first page, the page of a product, or the list of all. */
export type FilmPlace = "home" | "everywhere" | { productId: string };

export interface FoundFilms {
  films: FilmFragment[];
  events: (FilmFragment & LiveEventFragment)[];
}

/** How many a page shows beside what else it is for. */
const SHOWN_MAX = 2;

/** What belongs to a place, newest first; live events that are over belong nowhere. */
export function filmsFor(
  place: FilmPlace,
  found: FoundFilms,
  told: { tag: string; now: number },
): ShownFilm[] {
  const films = found.films.filter((film) => isAt(place, film)).map((film) => shown(film, null));
  const events = found.events
    .filter((event) => isAt(place, event) && (eventTimes(event)?.ends ?? 0) > told.now)
    .map((event) => shown(event, eventOf(event, told)));
  const newestFirst = [...films, ...events]
    .filter(({ sources, live }) => sources.length > 0 || live !== null)
    .sort((a, b) => ageOf(b) - ageOf(a));
  if (place === "everywhere") return newestFirst;
  return newestFirst.slice(0, SHOWN_MAX).map((film) => withoutOwn(place, film));
}

function isAt(place: FilmPlace, film: FilmFragment): boolean {
  if (place === "everywhere") return true;
  if (place === "home") return film.place?.value === "home";
  return productIds(film.products?.value).includes(place.productId);
}

/** Shop ids grow. */
function ageOf({ id }: ShownFilm): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}

/** The page of a product need not lead to itself. */
function withoutOwn(place: FilmPlace, film: ShownFilm): ShownFilm {
  if (typeof place === "string") return film;
  return { ...film, products: film.products.filter(({ id }) => id !== place.productId) };
}

function shown(film: FilmFragment, live: ShownEvent | null): ShownFilm {
  const poster = film.poster?.reference;
  const video = film.video?.reference;
  const still = video?.__typename === "Video" ? video.previewImage : null;
  return {
    id: film.id,
    type: live === null ? "film" : "live_event",
    handle: film.handle,
    title: film.title?.value ?? "",
    sources: sourcesOf(film),
    poster: (poster?.__typename === "MediaImage" ? poster.image : null) ?? still,
    hasCaptions: isCaptions(film.captions?.value),
    products: (film.products?.references?.nodes ?? []).filter(
      (node) => node.__typename === "Product",
    ),
    live,
  };
}

/** A film among the shop's files in its several forms, or the one at the address that was given. */
function sourcesOf({ video }: FilmFragment): ShownFilm["sources"] {
  if (video?.reference?.__typename === "Video") return video.reference.sources;
  const url = video?.type === "url" ? webAddress(video.value) : null;
  return url === null ? [] : [{ url, mimeType: undefined }];
}

function eventOf(
  event: LiveEventFragment,
  { tag, now }: { tag: string; now: number },
): ShownEvent | null {
  const words = eventWords(tag, event, now);
  return (
    words && {
      ...words,
      startsAt: event.startsAt?.value ?? "",
      location: event.location?.value ?? "",
      url: webAddress(event.url?.value),
    }
  );
}

/** WebVTT begins with its own name. */
export function isCaptions(text: string | null | undefined): text is string {
  return text?.startsWith("WEBVTT") ?? false;
}

export function webAddress(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && /^https?:\/\//.test(value) && URL.canParse(value)
    ? value
    : null;
}

function productIds(list: string | null | undefined): string[] {
  if (!list) return [];
  const read: unknown = JSON.parse(list);
  return Array.isArray(read) ? read.filter((id) => typeof id === "string") : [];
}
