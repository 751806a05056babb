import express, { type Request, type Response, type Router } from "express";
import type { Log } from "#app/platform/log/log.server.ts";
import { openStream, refuse, send } from "./answer.server.ts";
import { makeEntrance, type EntranceDeps } from "./entrance.server.ts";
import { sendPage } from "./small-page.server.ts";
import type { PublicCapability, PublicRoutes } from "./ports.ts";

export interface PublicApiDeps extends EntranceDeps {
  log: Log;
  /** What is offered under a shop's address. */
  capabilities: readonly PublicCapability[];
}

const BASE = "/public/v1/shops/:domain";
/** Pages being viewed that one process tells of changes; the others ask again after a while. */
const STREAMS_MAX = 2_000;

/**
 * What brand stores may ask: `/public/v1/shops/{domain}/…`. Reading is open to pages of the origins
 * that the factory named; what a shopper does comes from the store's server, which signs it.
 */
export function makePublicApi(deps: PublicApiDeps): Router {
  const router = express.Router();
  const enter = makeEntrance(deps);
  const serve = (handle: Handle) => safely(deps.log, handle);
  let streams = 0;

  const routes: PublicRoutes = {
    read(path, handle) {
      const answer = serve(async (request, response) => {
        const call = await enter(request, response);
        if (call) send(response, await handle(call));
      });
      router.options(BASE + path, answer);
      router.get(BASE + path, answer);
    },
    signed(path, handle) {
      const answer = serve(async (request, response) => {
        const call = await enter(request, response);
        if (!call) return;
        const body = parseJson(call.body);
        if (!call.isSigned) refuse(response, 401, "signature_required");
        else if (body === undefined) refuse(response, 400, "invalid_json");
        else send(response, await handle({ ...call, body }));
      });
      router.post(BASE + path, answer);
    },
    page(path, handle) {
      const answer = serve(async (request, response) => {
        const call = await enter(request, response);
        if (call) sendPage(response, await handle({ ...call, isSent: request.method === "POST" }));
      });
      router.get(BASE + path, answer);
      router.post(BASE + path, answer);
    },
    events(path, open) {
      const answer = serve(async (request, response) => {
        const call = await enter(request, response);
        if (!call) return;
        if (streams >= STREAMS_MAX) {
          refuse(response, 503, "too_many_streams");
          return;
        }
        streams += 1;
        const close = openStream(response, (stream) => open(call, stream));
        response.once("close", () => {
          streams -= 1;
          close();
        });
      });
      router.get(BASE + path, answer);
    },
  };
  for (const add of deps.capabilities) add(routes);
  router.use("/public", (_request, response) => {
    refuse(response, 404, "not_found");
  });
  return router;
}

type Handle = (request: Request, response: Response) => Promise<void>;

/** A route that breaks answers 500 and is written down; it never takes the server with it. */
function safely(log: Log, handle: Handle): (request: Request, response: Response) => void {
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.path }, "the public API could not answer");
      if (!response.headersSent) refuse(response, 500, "failed");
    });
  };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
