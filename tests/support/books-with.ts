import {
  emptyBooks,
  isStockAccount,
  type ItemBooks,
  type StockAccount,
} from "#app/modules/ledger/index.ts";

type Balances = Partial<Record<StockAccount, number>>;

/** Books of one item as they stand before a decision: `world` is whatever makes them add up to nought. */
export function booksWith(balances: Balances): ItemBooks {
  const books = emptyBooks("item", "factory");
  let sum = 0;
  for (const [account, units = 0] of Object.entries(balances)) {
    if (!isStockAccount(account)) throw new TypeError(`${account} is not an account`);
    books.balances.set(account, units);
    sum += units;
  }
  books.balances.set("world", 0 - sum);
  return books;
}

/** Every balance that is not nought. */
export function unitsIn(books: ItemBooks): Balances {
  return Object.fromEntries([...books.balances].filter(([, units]) => units !== 0));
}
