export {
  makeInsightQueries,
  type FactoryOverview,
  type InsightQueries,
  type NoticeRow,
  type ResellerOverview,
} from "./queries.server.ts";
