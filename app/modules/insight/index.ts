export type { NoticeDetails } from "./notice-details.ts";
