import {
  balanceOf,
  boundedRisk,
  brandOnly,
  dedicatedOnly,
  dedicatedTo,
  divideByExpectedSales,
  exposureOf,
  heldOf,
  likelyOrdersPerMs,
  mirrorEverywhere,
  onHandOf,
  orderSizes,
  overlapOf,
  sumOf,
  type AllocationStrategy,
  type ChannelDemand,
  type CoolingLots,
  type DemandRecord,
  type EscrowChannel,
  type ItemBooks,
  type PolicyName,
  type RiskAccount,
  type RiskProblem,
  type StockPolicy,
} from "#app/modules/escrow/index.ts";

const STRATEGIES: Record<PolicyName, AllocationStrategy> = {
  strict: divideByExpectedSales,
  bounded: boundedRisk,
  mirror: mirrorEverywhere,
  dedicated: dedicatedOnly,
};

/** Under mirror raises go beyond what is there without end. */
export const NO_END = 1_000_000_000;

/** A channel as the allocator needs it. */
export interface PlannedChannel extends EscrowChannel {
  state: string;
  /** It has a level of the item on which units may be raised. */
  hasSafeLevel: boolean;
  salesPerHour: number;
  coolingMs: number;
  /** From a sale until the lowers that follow from it are confirmed, in ms; null when it has no bound. */
  windowMs: number | null;
}

/** All that a decision about one item's targets depends on. */
export interface PlannedItem {
  policy: StockPolicy;
  mirrorBuffer: number;
  /** May be sold by its shop's and the hub's own rules; what has a problem only in the brand store. */
  isActive: boolean;
  hasProblem: boolean;
  books: ItemBooks;
  lotsOf(channelId: string): CoolingLots;
  dedicated: ReadonlyMap<string, number>;
  /** Safety stock and locks that nothing was free for: units to be taken off sale. */
  missing: number;
  risk: { account: RiskAccount; demand: DemandRecord };
  channels: readonly PlannedChannel[];
}

export interface PlannedAllocation {
  targets: ReadonlyMap<string, number>;
  /** Units that raises may put on sale beyond what is there, in all. */
  overlapMax: number;
  /** Expected oversold units for each unit sold until the next decision; 0 unless risk is taken. */
  charge: number;
}

/** How many units each channel should have on sale. `payWindowMs`: how long a checkout may pay. */
export function allocateItem(
  item: PlannedItem,
  { now, payWindowMs }: { now: number; payWindowMs: number },
): PlannedAllocation {
  const open = item.channels.filter((channel) => isOpen(item, channel));
  const releasing = open.some((channel) => channel.state === "releasing");
  const channels = open.map((channel) => demandOf(item, channel, { now, payWindowMs }));
  const strategy = releasing ? brandOnly : STRATEGIES[item.policy.policy];
  const {
    targets,
    charge = 0,
    beyond = 0,
  } = strategy.allocate({
    pool: Math.max(poolOf(item, open) - item.missing, 0),
    buffer: item.mirrorBuffer,
    channels,
    risk: riskOf(item, open, { now, payWindowMs }),
  });
  const mirrored = item.policy.policy === "mirror" && !releasing;
  return { targets, charge, overlapMax: mirrored ? NO_END : overlapOf(item.books) + beyond };
}

function isOpen(item: PlannedItem, channel: PlannedChannel): boolean {
  const sellable = item.isActive && (channel.kind === "brand" || !item.hasProblem);
  return (
    (channel.state === "open" || channel.state === "releasing") && sellable && channel.hasSafeLevel
  );
}

function poolOf(item: PlannedItem, open: readonly PlannedChannel[]): number {
  const { books } = item;
  // Everything on hand that is promised to nobody; what closed channels still show is not ours to show again.
  if (item.policy.policy === "mirror") return uncommitted(item, open);
  const current = open.reduce((sum, { id }) => sum + balanceOf(books, exposureOf(id)), 0);
  const locks = open.reduce((sum, channel) => sum + lockOf(item, channel), 0);
  // What cools is on its way to free: leaving it out would lower the channels again and again.
  return balanceOf(books, "free") + sumOf(books, "cooling") + current + locks - overlapOf(books);
}

/** On hand less every promise and what channels show that are not open. */
function uncommitted({ books, channels }: PlannedItem, open: readonly PlannedChannel[]): number {
  const openIds = new Set(open.map((channel) => channel.id));
  const closed = channels
    .filter((channel) => !openIds.has(channel.id))
    .reduce((sum, { id }) => sum + balanceOf(books, exposureOf(id)), 0);
  return onHandOf(books) - heldOf(books) - balanceOf(books, "safety") - closed;
}

function lockOf({ books }: PlannedItem, { partnershipId }: EscrowChannel): number {
  return partnershipId === null ? 0 : balanceOf(books, dedicatedTo(partnershipId));
}

interface Moment {
  now: number;
  payWindowMs: number;
}

function demandOf(item: PlannedItem, channel: PlannedChannel, moment: Moment): ChannelDemand {
  const lock =
    channel.partnershipId === null ? 0 : (item.dedicated.get(channel.partnershipId) ?? 0);
  return {
    id: channel.id,
    kind: channel.kind,
    current: balanceOf(item.books, exposureOf(channel.id)),
    salesPerHour: channel.salesPerHour,
    weight: 1,
    floor: lock,
    cap: Number.MAX_SAFE_INTEGER,
    leaving: leavingUnits(item.lotsOf(channel.id), channel, moment),
    unbounded: channel.windowMs === null,
  };
}

/** Units lowered so lately that a checkout which began before may still be paying for them. */
function leavingUnits(
  { lots }: CoolingLots,
  { coolingMs }: PlannedChannel,
  { now, payWindowMs }: Moment,
): number {
  const since = now - Math.min(payWindowMs, coolingMs);
  return lots
    .filter((lot) => lot.notBefore - coolingMs > since)
    .reduce((sum, lot) => sum + lot.units, 0);
}

/** What closed channels show or cool may be sold as well: it counts as promised. */
function riskOf(item: PlannedItem, open: readonly PlannedChannel[], moment: Moment): RiskProblem {
  const { books, risk, policy } = item;
  const openIds = new Set(open.map((channel) => channel.id));
  const closedCooling = item.channels
    .filter((channel) => !openIds.has(channel.id))
    .reduce((sum, channel) => sum + leavingUnits(item.lotsOf(channel.id), channel, moment), 0);
  const lockedAway =
    sumOf(books, "dedicated") - open.reduce((sum, one) => sum + lockOf(item, one), 0);
  const windows = open.map(({ windowMs }) => windowMs ?? 0);
  return {
    epsilon: policy.riskPerMillion / 1e6,
    account: risk.account,
    covered: uncommitted(item, open) - closedCooling - lockedAway - item.missing,
    windowMs: Math.max(0, ...windows) + moment.payWindowMs,
    ordersPerMs: likelyOrdersPerMs(risk.demand, moment.now),
    sizes: orderSizes(risk.demand.sizes),
  };
}
