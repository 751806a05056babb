import { replayItem } from "#app/modules/escrow/index.ts";
import type { ItemRecord } from "./sale-record.ts";
import type { Compared, SettingOutcome } from "./what-if-result.ts";
import { COMPARED, toWhatIfSetting, type ComparedTimes } from "./settings-compared.ts";

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
