import { sql, type Expression, type SqlBool } from "kysely";
import type { Database } from "./database.server.ts";

interface Lane {
  app: string;
  shopId: string;
}

/** A lane that this worker has, with the database as its owner writes it: fenced. */
export interface OwnedLane extends Lane {
  readonly database: Database;
}

/**
 * Who has which lane, where several workers share a database: its owner alone writes and reads the shop,
 * hears its webhooks and, for a factory's, plans its items. One worker by itself has all, and no leases.
 */
export interface LaneOwnership {
  readonly workerId: string;
  /** Undefined when another worker has the lane, or nobody yet. */
  find(lane: Lane): OwnedLane | undefined;
  /** Lanes that have something to do: somebody shall own them. */
  want(lanes: readonly Lane[]): void;
  /** `letGo` ends what a lane has under way, before another worker may take it. */
  listen(told: { taken(): void; letGo(lane: OwnedLane): Promise<void> }): void;
}

const PREFIX = "lane:";

/** The name of a lane's lease. */
export function laneName({ app, shopId }: Lane): string {
  return `${PREFIX}${app}:${shopId}`;
}

/** Of a lease's name; undefined when it is not a lane's. */
export function readLaneName(name: string): Lane | undefined {
  const [, app, shopId] = /^lane:([^:]+):(.+)$/.exec(name) ?? [];
  return app === undefined || shopId === undefined ? undefined : { app, shopId };
}

export const LANE_LEASES = PREFIX;

/** For queries: the lane of this app and shop is the worker's. */
export function laneIsOf(
  workerId: string,
  lane: { app: Expression<string>; shopId: Expression<string> },
): Expression<SqlBool> {
  return sql<SqlBool>`exists (select 1 from "Lease"
    where "Lease".name = ${sql.lit(PREFIX)} || ${lane.app} || ':' || ${lane.shopId}
    and "Lease"."workerId" = ${workerId})`;
}
