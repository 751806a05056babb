import { groupBy } from "#app/kernel/group.ts";
import { readAvailability, type Availability } from "#app/modules/store/index.server.ts";
import type { StoreSettings } from "#app/modules/store/index.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";

/** How often the books are looked at while somebody views a page. */
const LOOK_MS = 400;

export interface Follower {
  factoryId: string;
  settings: StoreSettings;
  variantGids: readonly string[];
  units: number;
  /** Told at once what is, then whatever changed. */
  tell(changed: ReadonlyMap<string, Availability>): void;
}

/**
 * Tells pages being viewed what changed. One look at the database serves all of them, and with none
 * there is no look. It works whichever process decided the change.
 */
export function makeAvailabilityWatch(deps: { db: Db; clock: Clock; log: Log }) {
  const followers = new Map<Follower, Map<string, string>>();
  let timer: { cancel(): void } | null = null;

  async function look(): Promise<void> {
    timer = null;
    const groups = groupBy(followers.keys(), (one) => `${one.factoryId} ${one.units}`);
    for (const group of groups.values()) await tellGroup(group).catch(noteFailure);
    arm();
  }

  /** The next look makes up for it; until then pages keep what they know. */
  function noteFailure(error: unknown): void {
    deps.log.warn({ err: error }, "availability could not be read for the pages being viewed");
  }

  async function tellGroup(group: readonly Follower[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    const now = await readAvailability(
      { db: deps.db, now: deps.clock.now() },
      { ...first, variantGids: [...new Set(group.flatMap((one) => one.variantGids))] },
    );
    for (const follower of group) tellFollower(follower, now);
  }

  function tellFollower(follower: Follower, now: ReadonlyMap<string, Availability>): void {
    const told = followers.get(follower);
    if (!told) return;
    const changed = new Map<string, Availability>();
    for (const gid of follower.variantGids) {
      const availability = now.get(gid);
      const text = JSON.stringify(availability);
      if (!availability || told.get(gid) === text) continue;
      told.set(gid, text);
      changed.set(gid, availability);
    }
    if (changed.size > 0) follower.tell(changed);
  }

  function arm(): void {
    if (followers.size === 0 || timer) return;
    timer = deps.clock.timer(LOOK_MS, () => void look());
  }

  return {
    /** Begins to tell a follower; the answer ends it. */
    follow(follower: Follower): () => void {
      followers.set(follower, new Map());
      void tellGroup([follower]).catch(noteFailure).finally(arm);
      return () => {
        followers.delete(follower);
      };
    },
  };
}
