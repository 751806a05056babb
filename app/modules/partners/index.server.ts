export {
  makePartnerQueries,
  type FactoryRow,
  type InviteRow,
  type PartnerDetails,
  type PartnerQueries,
  type PartnerRow,
} from "./queries.server.ts";
export { askToConnect } from "./ask-to-connect.server.ts";
export type { PartnersDeps } from "./deps.server.ts";
export { readListingTerms } from "./listing-terms.server.ts";
export { makePartners, makePartnerTasks, type Partners } from "./make-partners.server.ts";
export { listPartnerships } from "./partnership-store.server.ts";
export { listPlaces, makePlaceQueries } from "./place-queries.server.ts";
export { erasePlace } from "./set-place.server.ts";
export type { ChannelsPort, InstallationsPort } from "./ports.server.ts";
export { AUTO_REQUEST_SCOPE } from "./set-auto-request.server.ts";
export {
  factoryInstalled,
  factoryUninstalled,
  resellerInstalled,
  resellerUninstalled,
} from "./shop-came-or-went.server.ts";
