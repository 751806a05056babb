import cors from "cors";
import type { Request, RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import type { StoreSettings } from "#app/modules/store/index.ts";
import { readStoreSettings } from "#app/modules/store/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { isSignedByStore, storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import { readBody } from "#app/platform/http/read-body.server.ts";
import type { KnownShops } from "#app/platform/http/known-shops.server.ts";
import { refuse } from "./answer.server.ts";
import type { PublicCall } from "./ports.ts";

const BODY_BYTES_MAX = 64 * 1024;
const MINUTE_MS = 60_000;
/** A visitor's calls a minute; the store's server asks for all its visitors, and is counted by shop. */
const CALLS_MAX = 240;
const SIGNED_CALLS_MAX = 12_000;

export type Entered = PublicCall & { isSigned: boolean; body: string };

export interface EntranceDeps {
  db: Db;
  clock: Clock;
  shops: KnownShops;
  /** The hub's encryption keys, the one in force first: the stores' secrets follow from them. */
  keys: readonly string[];
  /** Beside a local Shopify the store runs on this machine: its pages may ask whatever their port. */
  isLocal: boolean;
}

const LOCAL_ORIGIN = /^http:\/\/localhost(:\d+)?$/;

/**
 * Lets a call in: finds its shop, allows the store's pages to read the answer, checks the signature if
 * there is one, and counts the call. Undefined when it has been refused already.
 */
export function makeEntrance(deps: EntranceDeps) {
  const limits = makeLimits();
  return async (request: Request, response: Response): Promise<Entered | undefined> => {
    const domain = (request.params["domain"] ?? "").toLowerCase();
    const factoryId = await deps.shops.find("factory", domain);
    if (factoryId === undefined) {
      refuse(response, 404, "unknown_shop");
      return undefined;
    }
    const settings = await readStoreSettings(deps.db, factoryId);
    const origins = [...settings.origins, ...(deps.isLocal ? [LOCAL_ORIGIN] : [])];
    await run(cors({ origin: origins, methods: ["GET"] }), request, response);
    if (response.headersSent) return undefined;
    const read = await readBody(request, BODY_BYTES_MAX);
    if (!read.ok) {
      refuse(response, read.reason === "too_large" ? 413 : 400, read.reason);
      return undefined;
    }
    const body = read.body.toString("utf8");
    const signed = isSigned(deps, { request, body, domain, settings });
    // A signature that is none must not open the wider gate, so it is checked before it is counted.
    await run(signed ? limits.stores : limits.visitors, request, response);
    if (response.headersSent) return undefined;
    return {
      shop: { factoryId, domain, settings },
      query: new URL(request.originalUrl, "http://hub").searchParams,
      params: request.params,
      isSigned: signed,
      body,
    };
  };
}

function isSigned(
  { keys, clock }: EntranceDeps,
  of: { request: Request; body: string; domain: string; settings: StoreSettings },
): boolean {
  const { request, body, domain, settings } = of;
  const header = request.get("x-headwater-signature");
  const call = { method: request.method, path: request.originalUrl, body, header };
  return keys.some((key) =>
    isSignedByStore(
      storeSecret({ key, domain, version: settings.secretVersion }),
      call,
      clock.now(),
    ),
  );
}

/** Runs a middleware; it has answered when the response's headers are sent. */
function run(handle: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((done, fail) => {
    response.once("finish", done);
    void handle(request, response, (error: unknown) => {
      response.off("finish", done);
      if (error instanceof Error) fail(error);
      else done();
    });
  });
}

function makeLimits() {
  const common = {
    windowMs: MINUTE_MS,
    standardHeaders: "draft-8" as const,
    legacyHeaders: false,
    handler: (_request: Request, response: Response) => {
      refuse(response, 429, "too_many_calls");
    },
  };
  return {
    visitors: rateLimit({ ...common, limit: CALLS_MAX }),
    stores: rateLimit({
      ...common,
      limit: SIGNED_CALLS_MAX,
      keyGenerator: (request) => request.params["domain"] ?? "",
    }),
  };
}
