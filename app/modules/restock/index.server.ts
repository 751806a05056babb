export {
  confirmWishes,
  isOurLink,
  withdrawWishes,
  type LinkAnswer,
  type OfLink,
} from "./answer-link.server.ts";
export type { RestockDeps } from "./deps.server.ts";
export { eraseWishes, forgetOldWishes, tellOfRestock } from "./tell.server.ts";
export { wishFor } from "./wish.server.ts";
