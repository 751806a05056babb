import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { LaneOwnership } from "#app/platform/db/lane-ownership.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { LevelReader, OrderFacts, StockWriter } from "./ports.ts";
import type { LaneSettings } from "./settings.ts";
import type { Windows } from "./windows.server.ts";

/** What the operations of this module are made from. */
export interface ChannelsDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  writer: StockWriter;
  reader: LevelReader;
  orders: OrderFacts;
  settings: LaneSettings;
  windows: Windows;
  /** Which lanes this worker has, where several share the database; undefined when it has them all. */
  lanes?: LaneOwnership | undefined;
  /** Tells the other workers that lanes of theirs may have something to do. */
  lanesWanted?: (() => void) | undefined;
}
