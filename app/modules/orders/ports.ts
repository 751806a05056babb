import type { OrderSnapshot } from "./snapshot.ts";
import type { RejectReason } from "./judge.ts";

export interface ShopRefLike {
  shopId: string;
  app: string;
}

/** Reads orders. Fails with a Fault when the shop cannot be reached. */
export interface OrderReader {
  /** Null when the shop has no such order (any more). */
  read(shop: ShopRefLike, orderGid: string): Promise<OrderSnapshot | null>;
  /** The order of a fulfilment order; null when the app may not see it (any more). */
  locate(shop: ShopRefLike, fulfilmentOrderGid: string): Promise<string | null>;
  /** Orders in which something is asked of our service: fulfilment or cancellation. */
  assigned(shop: ShopRefLike): Promise<string[]>;
  /** Open fulfilment orders at our service that were not requested yet, each with its order. */
  unsubmitted(shop: ShopRefLike): Promise<{ gid: string; orderGid: string }[]>;
  /** Orders changed since a time, oldest first; used to find what webhooks missed. */
  changedSince(shop: ShopRefLike, since: number): Promise<{ gid: string; updatedAt: number }[]>;
}

export type RequestAnswer = { ok: true } | { ok: false; message: string };

/** Works a fulfilment order in a reseller's shop. */
export interface FulfilmentRequests {
  submit(shop: ShopRefLike, fulfilmentOrderGid: string): Promise<RequestAnswer>;
  accept(shop: ShopRefLike, fulfilmentOrderGid: string): Promise<RequestAnswer>;
  reject(
    shop: ShopRefLike,
    refusal: { fulfilmentOrderGid: string; reason: RejectReason; message: string },
  ): Promise<RequestAnswer>;
  acceptCancellation(shop: ShopRefLike, fulfilmentOrderGid: string): Promise<RequestAnswer>;
  rejectCancellation(
    shop: ShopRefLike,
    fulfilmentOrderGid: string,
    message: string,
  ): Promise<RequestAnswer>;
}

/** An order to be made in the factory's shop. The address is passed through and never stored. */
export interface RoutedOrderInput {
  /** Value of the unique id metafield "$app:route". */
  routeId: string;
  sourceName: string;
  resellerName: string;
  currency: string;
  lines: { variantGid: string; units: number; unitPriceMinor: number }[];
  /** The reseller's shop and fulfilment order that the address is read from. */
  destination: { shop: ShopRefLike; fulfilmentOrderGid: string };
  /** Not sent at or after this time. */
  sendBefore: number;
}

export interface RoutedOrder {
  gid: string;
  isCancelled: boolean;
  fulfilmentOrders: {
    gid: string;
    status: string;
    locationGid: string | null;
    lines: RoutedOrderLine[];
  }[];
}

export interface RoutedOrderLine {
  gid: string;
  inventoryItemGid: string | null;
  /** Units of the fulfilment order, shipped ones included. */
  total: number;
  remaining: number;
}

export interface MoveRequest {
  key: string;
  inventoryItemGid: string;
  locationGid: string;
  units: number;
  /** Not sent at or after this time: Shopify may have forgotten its key. */
  sendBefore: number;
}

/** The factory's shop, as far as routing needs it. A write's unknown outcome is the Fault "unanswered". */
export interface RoutedOrders {
  find(shop: ShopRefLike, routeId: string): Promise<RoutedOrder | null>;
  create(
    shop: ShopRefLike,
    order: RoutedOrderInput,
  ): Promise<{ gid: string } | { refused: string }>;
  moveFulfilmentOrder(
    shop: ShopRefLike,
    move: { fulfilmentOrderGid: string; locationGid: string },
  ): Promise<RequestAnswer>;
  /** Moves reserved → available under a stored key; repeating it changes nothing. */
  releaseReserve(shop: ShopRefLike, move: MoveRequest): Promise<RequestAnswer>;
  /** Cancels without restock. */
  cancel(shop: ShopRefLike, orderGid: string): Promise<RequestAnswer>;
  /** Makes "$app:route" a unique id in the factory's shop. Harmless when it is one already. */
  prepare(shop: ShopRefLike): Promise<RequestAnswer>;
  /** Overwrites the shopper's name and address on a routed order. */
  redact(shop: ShopRefLike, orderGid: string): Promise<RequestAnswer>;
  /** Puts units into `reserved` under a stored key. */
  addReserve(shop: ShopRefLike, add: MoveRequest): Promise<RequestAnswer>;
}

/** What orders tell the lanes, without depending on them. */
export interface StockSignals {
  /** What changed means that earlier samples of these items in the channel are worthless. */
  touch(tx: object, of: { channelId: string; itemIds: readonly string[] }): Promise<void>;
  /** Asks for a fenced read soon. */
  readSoon(
    tx: object,
    of: { channelId: string; itemIds: readonly string[]; reason: string },
  ): Promise<void>;
  /** The books do not know where the factory's reserve of these items stands: a read finds it anew. */
  distrust(tx: object, of: { factoryId: string; itemIds: readonly string[] }): Promise<void>;
  wake(): void;
}
