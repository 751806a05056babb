import { invariant } from "#app/kernel/invariant.ts";
import { isOwing, type StockAccount } from "./accounts.ts";

/** Why units moved. */
export type TransferReason =
  | "receipt"
  | "count"
  | "raise"
  | "raise_refused"
  | "lower"
  | "read"
  | "sale"
  | "cancel"
  | "ship"
  | "safety"
  | "dedicate"
  | "release";

export interface StockTransfer {
  id: string;
  itemId: string;
  fromAccount: StockAccount;
  toAccount: StockAccount;
  units: number;
  reason: TransferReason;
  cause: string;
}

/**
 * The balances of one item while a decision is made about it, and the transfers decided so far. A
 * decision reads balances and calls `move`; the store writes the transfers in the same transaction.
 */
export interface ItemBooks {
  readonly itemId: string;
  readonly factoryId: string;
  readonly balances: Map<StockAccount, number>;
  /** The stock accounts that were read, where not all were: of others nothing is known. Holds aside. */
  readonly known?: ReadonlySet<StockAccount>;
  readonly transfers: StockTransfer[];
}

export function emptyBooks(itemId: string, factoryId: string): ItemBooks {
  return { itemId, factoryId, balances: new Map(), transfers: [] };
}

/** The same, of which no more than the given stock accounts is going to be known. */
export function emptyPartOfBooks(
  itemId: string,
  factoryId: string,
  known: ReadonlySet<StockAccount>,
): ItemBooks {
  return { ...emptyBooks(itemId, factoryId), known };
}

export function balanceOf(books: ItemBooks, account: StockAccount): number {
  const units = books.balances.get(account);
  if (units !== undefined) return units;
  const isKnown = !books.known || books.known.has(account) || account.startsWith("hold:");
  invariant(isKnown, `${account} of ${books.itemId} was read`);
  return 0;
}

/** What an owing account owes. Subtracted, not negated: an account that owes nothing owes 0, not -0. */
function owedBy(books: ItemBooks, account: StockAccount): number {
  return 0 - balanceOf(books, account);
}

/** Units physically at the factory: what came from the world and has not gone back. */
export const onHandOf = (books: ItemBooks): number => owedBy(books, "world");
export const shortfallOf = (books: ItemBooks): number => owedBy(books, "shortfall");
export const overlapOf = (books: ItemBooks): number => owedBy(books, "overlap");

/**
 * Everything held. Derived from the other accounts, since all add up to nought and the books need
 * not have every hold loaded.
 */
export function heldOf(books: ItemBooks): number {
  invariant(!books.known, `all accounts of ${books.itemId} were read`);
  let others = 0;
  for (const [account, units] of books.balances) {
    if (!account.startsWith("hold:")) others += units;
  }
  return 0 - others;
}

/** The sum over all accounts of one kind. */
export function sumOf(books: ItemBooks, kind: "exposure" | "cooling" | "dedicated"): number {
  invariant(!books.known, `all accounts of ${books.itemId} were read`);
  let sum = 0;
  for (const [account, units] of books.balances) {
    if (account.startsWith(`${kind}:`)) sum += units;
  }
  return sum;
}

export interface Cause {
  /** Made by the one who causes the transfers; the same cause never books twice. */
  cause: string;
  reason: TransferReason;
}

/** Moves units between two accounts. Moving nothing is allowed and leaves no transfer. */
export function move(
  books: ItemBooks,
  transfer: Cause & { from: StockAccount; to: StockAccount; units: number },
): void {
  const { from, to, units } = transfer;
  invariant(
    Number.isSafeInteger(units) && units >= 0,
    `units are whole and not negative, not ${units}`,
  );
  if (units === 0 || from === to) return;
  const fromUnits = balanceOf(books, from) - units;
  const toUnits = balanceOf(books, to) + units;
  invariant(
    isOwing(from) || fromUnits >= 0,
    `${from} of ${books.itemId} would fall to ${fromUnits}`,
  );
  invariant(!isOwing(to) || toUnits <= 0, `${to} of ${books.itemId} would rise to ${toUnits}`);
  books.balances.set(from, fromUnits);
  books.balances.set(to, toUnits);
  books.transfers.push({
    id: `${transfer.cause}#${books.itemId}#${books.transfers.length}`,
    itemId: books.itemId,
    fromAccount: from,
    toAccount: to,
    units,
    reason: transfer.reason,
    cause: transfer.cause,
  });
}
