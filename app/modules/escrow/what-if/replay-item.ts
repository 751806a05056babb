/**
 * What a setting would have served and oversold: the orders of one item, played again on a model of
 * the shops and the hub. The books, the rules and the strategies are those in use; only the shops, the
 * network and the fenced reads are modelled, as delays.
 */
import {
  balanceOf,
  emptyBooks,
  exposureOf,
  heldOf,
  move,
  onHandOf,
  overlapOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";
import { coolingLots, coolingUnits, type CoolingLots } from "../cooling.ts";
import { rateAfterSale } from "../sale-rate.ts";
import { emptyAccount, payForSale, type RiskAccount } from "../risk/account.ts";
import {
  emptyDemand,
  likelyOrdersPerMs,
  recordOrder,
  type DemandRecord,
} from "../risk/demand-record.ts";
import { orderSizes } from "../risk/order-sizes.ts";
import { confirmLower, hold, raise, releaseUnits, type EscrowChannel } from "../rules.ts";
import type { Allocation, AllocationStrategy } from "../strategies/allocation.ts";

export interface WhatIfOrder {
  /** ms, not falling from one to the next. */
  at: number;
  /** The shop's number, from 0. */
  shop: number;
  units: number;
}

export interface WhatIfSetting {
  strategy: AllocationStrategy;
  /** Units that may be on sale beyond what is there: without end, or what the strategy says. */
  beyondStock: "mirror" | "as_permitted";
  epsilon: number;
  /** From a sale until every other shop was lowered, at the longest. */
  windowMs: number;
  coolingMs: number;
  mirrorBuffer: number;
}

export interface WhatIfItem {
  shops: number;
  /** Units there before the first order. */
  stock: number;
  orders: readonly WhatIfOrder[];
  /** Units that came in later; `at` in ms, not falling from one to the next. */
  receipts?: readonly { at: number; units: number }[];
}

export interface WhatIfOutcome {
  askedUnits: number;
  servedUnits: number;
  /** Units sold beyond what was there. */
  oversoldUnits: number;
  orders: number;
  /** Sales of which a part was not there. */
  oversoldEvents: number;
  /** Units by which the risk account was overdrawn at most. */
  overdrawnMost: number;
  /** Levels written after the first publication. */
  writes: number;
}

/** How the window is spent: until the sale is heard, and on a write; one more write may be out already. */
const HEARD_SHARE = 0.4;
const WRITE_SHARE = 0.3;
const RULES = { cause: "what-if", reason: "sale" } as const;

interface Shop {
  channel: EscrowChannel;
  lots: CoolingLots;
  rate: { perHour: number; updatedAt: number } | undefined;
  /** What the shop itself shows. */
  shown: number;
  /** What the hub believes it shows. */
  known: number;
  writing: boolean;
  target: number;
}

interface Write {
  at: number;
  shop: number;
  kind: "raise" | "lower";
  units: number;
  from: number;
}

export function replayItem(item: WhatIfItem, setting: WhatIfSetting): WhatIfOutcome {
  const run = new Run(item, setting);
  return run.outcome();
}

/** One item's time: orders, and what follows from them after fixed delays. */
class Run {
  readonly #setting: WhatIfSetting;
  readonly #item: WhatIfItem;
  readonly #books: ItemBooks = emptyBooks("item", "factory");
  readonly #shops: Shop[];
  readonly #heard: WhatIfOrder[] = [];
  readonly #writes: Write[] = [];
  readonly #ripe: { at: number; shop: number }[] = [];
  readonly #receipts: { at: number; units: number }[] = [];
  #account: RiskAccount = emptyAccount;
  #demand: DemandRecord;
  #outcome: WhatIfOutcome = {
    askedUnits: 0,
    servedUnits: 0,
    oversoldUnits: 0,
    oversoldEvents: 0,
    overdrawnMost: 0,
    orders: 0,
    writes: 0,
  };
  /** Units that raises may still take beyond what is free, by the last decision. */
  #beyond = 0;

  constructor(item: WhatIfItem, setting: WhatIfSetting) {
    this.#item = item;
    this.#setting = setting;
    const startAt = item.orders[0]?.at ?? 0;
    this.#demand = emptyDemand(startAt);
    this.#shops = Array.from({ length: item.shops }, (_, index) => ({
      channel: { id: String(index), kind: "reseller", partnershipId: null },
      lots: coolingLots([]),
      rate: undefined,
      shown: 0,
      known: 0,
      writing: false,
      target: 0,
    }));
    move(this.#books, { ...RULES, from: "world", to: "free", units: item.stock });
    this.#decide(startAt);
    // The first publication has landed before the first order.
    this.#passUntil(Infinity);
    this.#outcome.writes = 0;
    this.#receipts.push(...(item.receipts ?? []));
  }

  outcome(): WhatIfOutcome {
    for (const order of this.#item.orders) {
      this.#passUntil(order.at);
      this.#buy(order);
    }
    this.#passUntil(Infinity);
    return this.#outcome;
  }

  #buy(order: WhatIfOrder): void {
    const shop = this.#shops[order.shop];
    if (!shop) return;
    const units = Math.min(order.units, Math.max(shop.shown, 0));
    this.#outcome.orders += 1;
    this.#outcome.askedUnits += order.units;
    if (units === 0) return;
    shop.shown -= units;
    this.#outcome.servedUnits += units;
    this.#heard.push({ ...order, units, at: order.at + this.#setting.windowMs * HEARD_SHARE });
  }

  #passUntil(until: number): void {
    for (;;) {
      const at = Math.min(
        this.#heard[0]?.at ?? Infinity,
        this.#writes[0]?.at ?? Infinity,
        this.#ripe[0]?.at ?? Infinity,
        this.#receipts[0]?.at ?? Infinity,
      );
      if (at === Infinity || at > until) return;
      while (this.#heard[0]?.at === at) this.#hear(this.#heard.shift(), at);
      while (this.#writes[0]?.at === at) this.#apply(this.#writes.shift(), at);
      while (this.#receipts[0]?.at === at) this.#receive(this.#receipts.shift()?.units ?? 0);
      while (this.#ripe[0]?.at === at) this.#free(this.#ripe.shift()?.shop ?? 0, at);
      this.#decide(at);
    }
  }

  #hear(sale: WhatIfOrder | undefined, at: number): void {
    const shop = sale && this.#shops[sale.shop];
    if (!sale || !shop) return;
    const { oversold } = hold(this.#books, shop.lots, {
      ...RULES,
      channel: shop.channel,
      orderLineId: "all",
      units: sale.units,
    });
    this.#outcome.oversoldUnits += oversold;
    if (oversold > 0) this.#outcome.oversoldEvents += 1;
    shop.known -= sale.units;
    shop.rate = { perHour: rateAfterSale(shop.rate, { units: sale.units, at }), updatedAt: at };
    this.#account = payForSale(this.#account, {
      units: sale.units,
      oversold,
      epsilon: this.#setting.epsilon,
    });
    this.#outcome.overdrawnMost = Math.max(this.#outcome.overdrawnMost, -this.#account.balance);
    this.#demand = recordOrder(this.#demand, { units: sale.units, at });
  }

  #apply(write: Write | undefined, at: number): void {
    const shop = write && this.#shops[write.shop];
    if (!write || !shop) return;
    shop.writing = false;
    this.#outcome.writes += 1;
    if (write.kind === "raise") {
      shop.shown += write.units;
      shop.known += write.units;
      return;
    }
    if (shop.shown !== write.from) {
      // A sale came first: the comparison fails, the level is read and tried again.
      shop.known = shop.shown;
      return;
    }
    shop.shown -= write.units;
    shop.known = shop.shown;
    const coolsUntil = at + this.#setting.coolingMs;
    confirmLower(this.#books, shop.lots, {
      ...RULES,
      channel: shop.channel,
      units: write.units,
      coolsUntil,
      lotId: "lot",
    });
    if (this.#setting.coolingMs === 0) this.#free(write.shop, at);
    else this.#ripe.push({ at: coolsUntil, shop: write.shop });
  }

  #receive(units: number): void {
    releaseUnits(this.#books, { ...RULES, from: "world", units });
  }

  #free(index: number, at: number): void {
    const shop = this.#shops[index];
    if (!shop) return;
    const units = shop.lots.takeRipe(at);
    releaseUnits(this.#books, { ...RULES, from: `cooling:${shop.channel.id}`, units });
  }

  #decide(at: number): void {
    this.#books.transfers.length = 0;
    const { targets, charge = 0, beyond = 0 } = this.#allocate(at);
    this.#account = { ...this.#account, charge };
    this.#beyond = this.#setting.beyondStock === "mirror" ? Infinity : beyond;
    this.#shops.forEach((shop, index) => {
      shop.target = targets.get(shop.channel.id) ?? 0;
      this.#write(shop, { index, at });
    });
  }

  #allocate(at: number): Allocation {
    const { strategy, mirrorBuffer, epsilon, windowMs } = this.#setting;
    const books = this.#books;
    const free = onHandOf(books) - heldOf(books);
    const channels = this.#shops.map(({ channel, lots, rate }) => ({
      id: channel.id,
      kind: channel.kind,
      current: balanceOf(books, exposureOf(channel.id)),
      salesPerHour: rate?.perHour ?? 0,
      weight: 1,
      floor: 0,
      cap: Number.MAX_SAFE_INTEGER,
      leaving: coolingUnits(lots),
    }));
    const strictPool = free + overlapOf(books);
    return strategy.allocate({
      pool: Math.max(this.#setting.beyondStock === "mirror" ? free : strictPool, 0),
      buffer: mirrorBuffer,
      channels,
      risk: {
        epsilon,
        account: this.#account,
        covered: free,
        windowMs,
        ordersPerMs: likelyOrdersPerMs(this.#demand, at),
        sizes: orderSizes(this.#demand.sizes),
      },
    });
  }

  #write(shop: Shop, { index, at }: { index: number; at: number }): void {
    if (shop.writing) return;
    const exposure = balanceOf(this.#books, exposureOf(shop.channel.id));
    const excess = exposure - shop.target;
    if (excess === 0) return;
    const due = at + this.#setting.windowMs * WRITE_SHARE;
    if (excess > 0) {
      const units = Math.min(excess, Math.max(shop.known, 0));
      if (units === 0) return;
      shop.writing = true;
      this.#writes.push({ at: due, shop: index, kind: "lower", units, from: shop.known });
      return;
    }
    const free = balanceOf(this.#books, "free");
    const units = raise(this.#books, {
      ...RULES,
      channel: shop.channel,
      units: -excess,
      overlapMax: this.#beyond,
    });
    if (units === 0) return;
    this.#beyond -= Math.max(units - free, 0);
    shop.writing = true;
    this.#writes.push({ at: due, shop: index, kind: "raise", units, from: shop.known });
  }
}
