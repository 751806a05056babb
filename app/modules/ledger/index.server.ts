export { compareBalances, loadBooks, saveBooks, type BalanceDifference } from "./store.server.ts";
