import { makeAccept } from "./accept.server.ts";
import { makeChangeTerms } from "./change-terms.server.ts";
import { makeConnectService } from "./connect-service.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import { makeDisconnectService } from "./disconnect-service.server.ts";
import { makeDisconnect, makeEnd } from "./end.server.ts";
import { makeInvite } from "./invite.server.ts";
import { makePause, makeResume } from "./pause.server.ts";
import { makeSetAutoRequest } from "./set-auto-request.server.ts";
import { makeSetPlace, makeShowPlace } from "./set-place.server.ts";
import { makeSetPriceRule } from "./set-price-rule.server.ts";

/** Partnerships between factories and resellers: what people of either side may ask for. */
export function makePartners(deps: PartnersDeps) {
  return {
    invite: makeInvite(deps),
    accept: makeAccept(deps),
    changeTerms: makeChangeTerms(deps),
    setPriceRule: makeSetPriceRule(deps),
    pause: makePause(deps),
    resume: makeResume(deps),
    end: makeEnd(deps),
    disconnect: makeDisconnect(deps),
    setAutoRequest: makeSetAutoRequest(deps),
    setPlace: makeSetPlace(deps),
    showPlace: makeShowPlace(deps),
  };
}

export type Partners = ReturnType<typeof makePartners>;

/** The handlers of this module's tasks, by kind. */
export function makePartnerTasks(deps: PartnersDeps) {
  return {
    "partners.connect": makeConnectService(deps),
    "partners.disconnect": makeDisconnectService(deps),
  };
}
