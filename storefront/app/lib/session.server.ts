import type { HydrogenSession } from "@shopify/hydrogen";
import { createCookieSessionStorage } from "react-router";
import type { Session, SessionStorage } from "react-router";

const YEAR_S = 365 * 24 * 60 * 60;

/** What the store remembers of a visitor: country, theme, and who is signed in. A signed cookie. */
export class StoreSession implements HydrogenSession {
  isPending = false;
  readonly #storage: SessionStorage;
  readonly #session: Session;

  private constructor(storage: SessionStorage, session: Session) {
    this.#storage = storage;
    this.#session = session;
  }

  /** A cookie that was tampered with opens an empty session. */
  static async open(request: Request, secrets: string[]): Promise<StoreSession> {
    const storage = createCookieSessionStorage({
      cookie: {
        name: "store",
        httpOnly: true,
        maxAge: YEAR_S,
        path: "/",
        sameSite: "lax",
        secure: new URL(request.url).protocol === "https:",
        secrets,
      },
    });
    return new StoreSession(storage, await storage.getSession(request.headers.get("Cookie")));
  }

  get has(): Session["has"] {
    return this.#session.has;
  }

  get get(): Session["get"] {
    return this.#session.get;
  }

  get flash(): Session["flash"] {
    this.isPending = true;
    return this.#session.flash;
  }

  get set(): Session["set"] {
    this.isPending = true;
    return this.#session.set;
  }

  get unset(): Session["unset"] {
    this.isPending = true;
    return this.#session.unset;
  }

  destroy(): Promise<string> {
    this.isPending = false;
    return this.#storage.destroySession(this.#session);
  }

  commit(): Promise<string> {
    this.isPending = false;
    return this.#storage.commitSession(this.#session);
  }
}
