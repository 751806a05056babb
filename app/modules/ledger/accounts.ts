/**
 * The stock accounts of one item. Every transfer takes units out of one account and puts them into
 * another, so all balances of an item always add up to nought. `world`, `shortfall` and `overlap`
 * are counterparts and hold negative balances; every other account holds units that exist.
 */
export type StockAccount =
  | "world"
  | "free"
  | "safety"
  | "shortfall"
  | "overlap"
  | `exposure:${string}`
  | `cooling:${string}`
  | `dedicated:${string}`
  | `hold:${string}`;

export const exposureOf = (channelId: string): StockAccount => `exposure:${channelId}`;
export const coolingOf = (channelId: string): StockAccount => `cooling:${channelId}`;
export const dedicatedTo = (partnershipId: string): StockAccount => `dedicated:${partnershipId}`;
export const holdOf = (orderLineId: string): StockAccount => `hold:${orderLineId}`;

const PLAIN = new Set(["world", "free", "safety", "shortfall", "overlap"]);
const PREFIXED = /^(exposure|cooling|dedicated|hold):.+$/;
const OWING = new Set<string>(["world", "shortfall", "overlap"]);

export function isStockAccount(name: string): name is StockAccount {
  return PLAIN.has(name) || PREFIXED.test(name);
}

/** Accounts whose balance is never above nought: what the hub has from, or owes to, elsewhere. */
export function isOwing(account: StockAccount): boolean {
  return OWING.has(account);
}
