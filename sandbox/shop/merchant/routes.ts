import type { ShopRoute } from "#sandbox/contract.ts";
import { merchantOrderPages } from "../pages/merchant-order-pages.ts";
import { merchantOverviewPages } from "../pages/merchant-overview.ts";
import { merchantStockPages } from "../pages/merchant-stock-pages.ts";
import { catalogueActions } from "./catalogue-actions.ts";
import { fulfilmentActions } from "./fulfilment-actions.ts";
import { orderActions } from "./order-actions.ts";
import { paymentActions } from "./payment-actions.ts";
import { saleActions } from "./sale-actions.ts";
import { stockActions } from "./stock-actions.ts";

/** Everything that a merchant can do in a shop, and the pages to do it from. */
export const merchantRoutes: readonly ShopRoute[] = [
  ...stockActions,
  ...catalogueActions,
  ...orderActions,
  ...fulfilmentActions,
  ...saleActions,
  ...paymentActions,
  ...merchantOverviewPages,
  ...merchantStockPages,
  ...merchantOrderPages,
];
