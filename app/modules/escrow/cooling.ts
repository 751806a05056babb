/** Units withdrawn from a channel at one time. */
export interface CoolingLot {
  id: string;
  units: number;
  /** A read sampled from this time on may free them. */
  notBefore: number;
}

/** The cooling lots of one item in one channel, oldest first, while a decision is made about them. */
export interface CoolingLots {
  readonly lots: readonly CoolingLot[];
  add(lot: CoolingLot): void;
  /** Takes units that were sold after all, from the oldest lots. */
  take(units: number): void;
  /** Removes every lot that was ripe at the time and gives their units. */
  takeRipe(at: number): number;
}

export function coolingLots(stored: readonly CoolingLot[]): CoolingLots {
  let lots = [...stored].sort((a, b) => a.notBefore - b.notBefore || (a.id < b.id ? -1 : 1));
  return {
    get lots() {
      return lots;
    },
    add(lot) {
      lots.push(lot);
    },
    take(units) {
      let left = units;
      lots = lots.map((lot) => {
        const taken = Math.min(lot.units, left);
        left -= taken;
        return { ...lot, units: lot.units - taken };
      });
      lots = lots.filter((lot) => lot.units > 0);
    },
    takeRipe(at) {
      const ripe = lots.filter((lot) => lot.notBefore <= at);
      lots = lots.filter((lot) => lot.notBefore > at);
      return ripe.reduce((sum, lot) => sum + lot.units, 0);
    },
  };
}

export function coolingUnits(lots: CoolingLots): number {
  return lots.lots.reduce((sum, lot) => sum + lot.units, 0);
}
