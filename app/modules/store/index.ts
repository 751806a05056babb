export {
  DEFAULT_STORE_SETTINGS,
  HANDLING_DAYS_MAX,
  parseOrigins,
  type StockShown,
  type StoreSettings,
} from "./settings.ts";
