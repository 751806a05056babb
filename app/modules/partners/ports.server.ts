import type { Db, Tx } from "#app/platform/db/database.server.ts";

/** What this module needs of the channels whose books others keep. */
export interface ChannelsPort {
  /** A channel was opened, paused or closed: what it may show is to be decided anew. */
  changed(tx: Tx, channel: { channelId: string; factoryId: string; state: string }): Promise<void>;
  /** The shop can no longer be reached: all it shows counts in full, then cools. */
  cut(tx: Tx, channel: { channelId: string; factoryId: string }): Promise<void>;
  /** Nothing may be raised there until `resume`, e.g. because its location was deactivated. */
  stop(tx: Tx, channel: { channelId: string; problem: string }): Promise<void>;
  resume(tx: Tx, channel: { channelId: string }): Promise<void>;
}

/** What this module must know of an installation. */
export interface InstallationsPort {
  hasScope(db: Db | Tx, of: { shopId: string; app: "reseller"; scope: string }): Promise<boolean>;
}

/** What this module asks of the orders. */
export interface OrdersPort {
  /** Fulfilment of every paid order that the partnership holds is requested. */
  requestHeld(tx: Tx, of: { partnershipId: string }): Promise<void>;
  /** The shop can no longer be reached: what is not routed is given up. Gives the orders that are. */
  letGo(tx: Tx, of: { partnershipId: string }): Promise<{ routed: number }>;
  /** The shop can be reached again: all that is open there is read. */
  readOpen(tx: Tx, of: { shopId: string }): Promise<void>;
}
