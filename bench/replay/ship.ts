import { callJson } from "../../scripts/demo/call-json.ts";
import type { HubBooks } from "./hub-books.ts";
import { forEachAtOnce, sleep } from "./pool.ts";

/** The factory's packers: each order that stands in its shop leaves in one parcel. */
export interface Packers {
  /** When each parcel left, by its tracking number. */
  readonly parcels: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

const LOOK_MS = 100;
const AT_ONCE = 4;

export function startPackers(place: {
  sandboxUrl: string;
  factoryDomain: string;
  books: HubBooks;
}): Packers {
  const parcels = new Map<string, number>();
  const packed = new Set<string>();
  let stopped = false;

  async function ship({ id, routedOrderGid }: { id: string; routedOrderGid: string }) {
    const number = `R-${id}`;
    const order = encodeURIComponent(routedOrderGid.split("/").at(-1) ?? "");
    const path = `/shops/${place.factoryDomain}/merchant/orders/${order}/fulfil`;
    packed.add(id);
    await callJson(`${place.sandboxUrl}${path}`, { company: "SF Express", trackingNumber: number });
    parcels.set(number, Date.now());
  }

  async function work(): Promise<void> {
    while (!stopped) {
      const routed = (await place.books.routed()).filter(({ id }) => !packed.has(id));
      await forEachAtOnce(routed, { atOnce: AT_ONCE, work: ship });
      await sleep(LOOK_MS);
    }
  }

  const working = work();
  return {
    parcels,
    async stop() {
      stopped = true;
      await working;
    },
  };
}
