import { makeHub, type Hub, type HubOptions } from "#app/hub.server.ts";
import { makeChannelsEngine, type ChannelsEngine } from "#app/modules/channels/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { makeMortal, type Mortal, type Surroundings } from "./mortal.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** How a process differs from the one before it. */
export interface LifeOptions {
  /** How far its clock is ahead of everybody else's. */
  skewMs?: number;
}

/** The processes of the hub over the life of a world: one works; it may die, or be deployed anew. */
export interface HubLives {
  /** The process as it is now, or was when it died. */
  readonly hub: Hub;
  readonly alive: boolean;
  /** Starts another process on the same database; one that is still alive dies first. */
  start(options?: LifeOptions): Promise<void>;
  /** The process dies as it stands. */
  die(): void;
  /** It dies before its n-th database statement from now, be it in a transaction, and is back later. */
  dieAfter(statements: number, backAfterMs: number): void;
  /** What a deploy does first: what runs may end, nothing is begun. One that takes too long is an error. */
  stop(): Promise<void>;
  /** For a while a second process, too, believes that the lanes are its own. */
  doubleLanes(forMs: number): void;
}

/**
 * How long a stopping process may take: a task that it waits for may be waiting for a shop that throttles it
 * and lets each call lapse. One that takes longer hangs.
 */
const PATIENCE_MS = 300_000;

export function makeHubLives(of: {
  outside: Surroundings;
  settings: Omit<HubOptions, keyof Surroundings>;
  time: VirtualTime;
}): HubLives {
  const { outside, settings, time } = of;
  let life: Mortal = makeMortal(outside);
  let hub = makeHub({ ...settings, ...life });
  let rival: { life: Mortal; engine: ChannelsEngine } | null = null;
  life.die();

  function begin(options: LifeOptions): Mortal {
    const clock = skewed(outside.clock, options.skewMs ?? 0);
    return makeMortal({ ...outside, clock });
  }

  async function start(options: LifeOptions = {}): Promise<void> {
    life.die();
    life = begin(options);
    hub = makeHub({ ...settings, ...life });
    await hub.worker.start();
  }

  function endRival(): void {
    rival?.life.die();
    rival = null;
  }

  return {
    get hub() {
      return hub;
    },
    get alive() {
      return life.alive;
    },
    start,
    die: () => life.die(),
    dieAfter(statements, backAfterMs) {
      const dying = life;
      dying.dieAfter(statements, () => {
        time.sandbox.setTimer(backAfterMs, () => {
          if (life === dying) void start();
        });
      });
    },
    async stop() {
      endRival();
      if (!life.alive) return;
      const told = life;
      let done = false;
      const stopping = hub.worker.stop().finally(() => (done = true));
      for (let waited = 0; !done && waited < PATIENCE_MS; waited += 100) await time.advance(100);
      // Only one that died meanwhile may never get there.
      if (!done && told.alive) throw new Error(`the hub did not stop in ${PATIENCE_MS} ms`);
      if (done) await stopping;
      life.die();
    },
    doubleLanes(forMs) {
      endRival();
      const own = begin({});
      const engine = makeChannelsEngine(makeHub({ ...settings, ...own }).deps.channels);
      rival = { life: own, engine };
      engine.start();
      time.sandbox.setTimer(forMs, () => own.die());
    },
  };
}

function skewed(clock: Clock, skewMs: number): Clock {
  return skewMs === 0 ? clock : { ...clock, now: () => clock.now() + skewMs };
}
