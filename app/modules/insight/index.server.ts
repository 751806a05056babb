export {
  makeInsightQueries,
  type FactoryOverview,
  type InsightQueries,
  type NoticeRow,
  type ResellerOverview,
} from "./queries.server.ts";
export { readHubFigures, type HubFigures, type LaneFigure } from "./hub-figures.server.ts";
