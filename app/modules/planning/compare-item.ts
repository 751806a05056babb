import { replayItem } from "#app/modules/escrow/index.ts";
import type { ItemRecord } from "./sale-record.ts";
import { COMPARED, toWhatIfSetting, type ComparedTimes } from "./settings-compared.ts";

/** What one setting would have made of the record. */
export interface SettingOutcome {
  /** Units that would have been sold and were there. */
  served: number;
  /** Units that would have been sold and were not there. */
  oversold: number;
  /** Levels that would have been written. */
  writes: number;
}

export interface Compared {
  /** Units of the record's orders. */
  asked: number;
  orders: number;
  /** One for each of `COMPARED`, in its order. */
  outcomes: SettingOutcome[];
}

export function nothingCompared(): Compared {
  const none = (): SettingOutcome => ({ served: 0, oversold: 0, writes: 0 });
  return { asked: 0, orders: 0, outcomes: COMPARED.map(none) };
}

/** Replays the record of one item under every setting that is compared. */
export function compareItem(
  { stock, receipts, orders }: ItemRecord,
  at: ComparedTimes & { channels: number },
): Compared {
  const item = {
    shops: at.channels,
    stock,
    orders,
    receipts: receipts.filter(({ units }) => units > 0),
  };
  const outcomes = COMPARED.map((setting) => {
    const replayed = replayItem(item, toWhatIfSetting(setting, at));
    return {
      served: replayed.servedUnits - replayed.oversoldUnits,
      oversold: replayed.oversoldUnits,
      writes: replayed.writes,
    };
  });
  return {
    asked: orders.reduce((sum, order) => sum + order.units, 0),
    orders: orders.length,
    outcomes,
  };
}

export function addCompared(all: Compared, one: Compared): Compared {
  return {
    asked: all.asked + one.asked,
    orders: all.orders + one.orders,
    outcomes: all.outcomes.map((sum, index) => {
      const more = one.outcomes[index];
      return {
        served: sum.served + (more?.served ?? 0),
        oversold: sum.oversold + (more?.oversold ?? 0),
        writes: sum.writes + (more?.writes ?? 0),
      };
    }),
  };
}
