import type { OffersDeps } from "#app/modules/offers/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";
import { availabilityCapability } from "./availability.server.ts";
import { offersCapability } from "./offers.server.ts";
import type { PublicCapability } from "./ports.ts";
import { restockCapability } from "./restock.server.ts";
import { voicesCapability } from "./voices.server.ts";
import { whereToBuyCapability } from "./where-to-buy.server.ts";

/** Everything that brand stores may ask, each capability in a file of its own. */
export function makeCapabilities(deps: {
  database: Database;
  clock: Clock;
  log: Log;
  offers: OffersDeps;
  mail: Mail;
  /** The hub's own origin. */
  appUrl: string;
}): readonly PublicCapability[] {
  const { clock, log } = deps;
  return [
    availabilityCapability({ db: deps.database.db, clock, log }),
    offersCapability(deps.offers),
    voicesCapability(deps),
    restockCapability(deps),
    whereToBuyCapability(deps),
  ];
}
