export { fillLines, type FillableLine, type FilledLine } from "./fill-lines.ts";
export type {
  FulfilmentOrderLine,
  Fulfilments,
  FulfilmentSnapshot,
  ShopLike,
  Tracking,
} from "./ports.ts";
