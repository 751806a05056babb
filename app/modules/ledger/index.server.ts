export { loadBooks, type WantedBooks } from "./load-books.server.ts";
export { compareBalances, saveBooks, type BalanceDifference } from "./store.server.ts";
