import type { World } from "#sandbox/contract.ts";
import { bigId, idOf, isoTime } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import type { Order, Transaction } from "./state.ts";

/** Tells `order_transactions/create`, with REST's keys. */
export function tellTransaction(
  world: World,
  shop: Shop,
  { order, transaction, eventId }: { order: Order; transaction: Transaction; eventId: string },
): void {
  const at = isoTime(transaction.createdAt);
  const payload = {
    id: bigId(transaction.id),
    admin_graphql_api_id: transaction.id,
    order_id: bigId(order.id),
    kind: transaction.kind.toLowerCase(),
    status: transaction.status.toLowerCase(),
    gateway: transaction.gateway,
    message: null,
    error_code: transaction.errorCode?.toLowerCase() ?? null,
    amount: formatMoney(transaction.amount, order.currencyCode),
    currency: order.currencyCode,
    created_at: at,
    processed_at: at,
    payment_id: `${order.name}.${idOf(transaction.id)}`,
    parent_id: null,
    source_name: order.sourceName,
    test: order.test,
  };
  world.emit({ shop, topic: "order_transactions/create", payload, eventId });
}
