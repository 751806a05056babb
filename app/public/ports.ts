import type { StoreSettings } from "#app/modules/store/index.ts";
import type { SmallPage } from "./small-page.server.ts";

/** The brand store that a call is about. */
export interface PublicShop {
  factoryId: string;
  domain: string;
  settings: StoreSettings;
}

export interface PublicCall {
  shop: PublicShop;
  query: URLSearchParams;
  /** The parts of the path that the route names with a colon. */
  params: Record<string, string>;
}

export interface PublicAnswer {
  status?: number;
  body: object;
  /** For how long browsers and caches between may keep it; not at all when not given. */
  maxAgeS?: number;
}

export interface EventStream {
  send(event: { name: string; data: object }): void;
}

/** Adds the routes of one capability; each is relative to the shop's own address. */
export interface PublicRoutes {
  /** Open to the store's pages and to the store's server. */
  read(path: string, handle: (call: PublicCall) => Promise<PublicAnswer>): void;
  /** Open to the store's server only, which says who its visitor is. The body is JSON. */
  signed(
    path: string,
    handle: (call: PublicCall & { body: unknown }) => Promise<PublicAnswer>,
  ): void;
  /** A page for people, at a link of a mail; `isSent` when its button was pressed. */
  page(path: string, handle: (call: PublicCall & { isSent: boolean }) => Promise<SmallPage>): void;
  /** Server-sent events for the store's pages; `open` answers what to do when the page is left. */
  events(path: string, open: (call: PublicCall, stream: EventStream) => () => void): void;
}

export type PublicCapability = (routes: PublicRoutes) => void;
