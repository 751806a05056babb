export { channelChanged, cutChannel, releaseCutChannels } from "./cut-channel.server.ts";
export { readShop, retryParked, type ShopActionAnswer } from "./operate-shop.server.ts";
export type { ChannelsDeps } from "./deps.server.ts";
export { makeChannelsEngine, type ChannelsEngine } from "./engine.server.ts";
export { startLane, type Lane } from "./lane.server.ts";
export { hearLevels, type HeardAs, type HeardLevel } from "./hear-level.server.ts";
export { bumpGenerations, makeBatch } from "./make-batch.server.ts";
export {
  openLevel,
  readLevelsSoon,
  resumeLevels,
  stopLevels,
  type NewLevel,
} from "./open-level.server.ts";
export { planTargets } from "./plan-targets.server.ts";
export { readChannelTimes, type ChannelTimes } from "./channel-times.server.ts";
export { judgeReach } from "./judge-reach.server.ts";
export { makeLevelReads } from "./read-levels.server.ts";
export {
  beginRestoredReads,
  distrustBrand,
  distrustLevels,
  forgetOpenWrites,
  hasUnreadLevels,
  releaseRestored,
} from "./restore-levels.server.ts";
export { sweepLevels } from "./sweep-levels.server.ts";
export { settleBatch } from "./settle-batch.server.ts";
export type { BatchOutcome } from "./settle-intent.server.ts";
export {
  makeSyncQueries,
  type LevelRow,
  type ShopSyncDetails,
  type ShopSyncRow,
  type SyncQueries,
} from "./queries.server.ts";
export { makeWindows, type Windows } from "./windows.server.ts";
