export {
  readStoreSettings,
  replaceStoreSecret,
  setStoreSettings,
  type StoreSettingsAnswer,
  type StoreSettingsChange,
} from "./store-settings.server.ts";
export {
  readAvailability,
  type Availability,
  type AvailabilityAsk,
} from "./availability.server.ts";
export {
  makeStoreQueries,
  type StoreAccess,
  type StoreQueriesDeps,
} from "./store-queries.server.ts";
