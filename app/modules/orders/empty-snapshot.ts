import type { OrderSnapshot } from "./snapshot.ts";

/** An order as its row tells of it. */
export interface KnownOrder {
  id: string;
  shopId: string;
  app: string;
  gid: string;
  name: string;
  currency: string;
  financialStatus: string;
  cancelledAt: number | null;
  state: string;
  bookedAt: number | null;
  problem: string | null;
  remoteCreatedAt: number;
  remoteUpdatedAt: number;
}

/** What a shop would show of an order of which nothing is the hub's any more. */
export function emptySnapshot(
  order: KnownOrder,
  { remoteUpdatedAt: updatedAt, cancelledAt }: Pick<KnownOrder, "remoteUpdatedAt" | "cancelledAt">,
): OrderSnapshot {
  const { gid, name, currency, financialStatus, remoteCreatedAt: createdAt } = order;
  return {
    ...{ gid, name, currency, financialStatus, createdAt, updatedAt, cancelledAt },
    routedFrom: null,
    fulfilmentOrders: [],
  };
}
