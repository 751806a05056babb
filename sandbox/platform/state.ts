import type { AppHandle, ShopBase } from "#sandbox/contract.ts";

/** Everything in this file is plain data, because it is stored with the shop as it is. */
export interface Install {
  app: AppHandle;
  /** Numeric id of the AppInstallation. */
  id: string;
  installedAt: number;
  /** Required and optional scopes that the merchant has granted. */
  scopes: Set<string>;
}

export interface AccessToken {
  token: string;
  app: AppHandle;
  mode: "offline" | "online";
  userId?: string;
  expiresAt?: number;
  /** The refresh token whose use made this one; retired when this one is first used. */
  replaces?: string;
}

export interface RefreshToken {
  token: string;
  app: AppHandle;
  expiresAt: number;
  firstUsedAt?: number;
  /** The refresh token that this one replaces. */
  replaces?: string;
}

/** A subscription made through the Admin API; it lives in one shop. */
export interface ShopSubscription {
  id: string;
  app: AppHandle;
  /** "ORDERS_CREATE" */
  topic: string;
  uri: string;
  filter?: string;
  includeFields: string[];
  metafieldNamespaces: string[];
  name?: string;
  createdAt: number;
  updatedAt: number;
}

export interface Delivery {
  id: string;
  app: AppHandle;
  /** "orders/create"; "fulfillment_service/callback" for a fulfilment service's callback. */
  topic: string;
  url: string;
  body: string;
  webhookId: string;
  eventId: string;
  triggeredAt: number;
  /** The name that the subscription was given. */
  name?: string;
  /** Present when a subscription made by API caused it. */
  subscriptionId?: string;
  dueAt: number;
  /** Attempts that have failed. */
  failures: number;
}

export interface IdempotencyRecord {
  /** Of the mutation's name and arguments. */
  fingerprint: string;
  at: number;
  /** The answered field, by the response keys it was asked with. */
  outcome?: unknown;
}

export interface BulkOperation {
  id: string;
  app: AppHandle;
  type: "MUTATION" | "QUERY";
  status: "CREATED" | "RUNNING" | "CANCELING" | "CANCELED" | "COMPLETED" | "FAILED" | "EXPIRED";
  document: string;
  createdAt: number;
  completedAt?: number;
  errorCode?: "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT";
  /** The uploaded variables of a bulk mutation. */
  uploadPath?: string;
  /** The next line of the upload, or the cursor of the next page. */
  nextLine: number;
  cursor?: string;
  objectCount: number;
  rootObjectCount: number;
  /** What was produced so far; moved to a file when the operation ends. */
  lines: string[];
  fileSize?: number;
  resultFile?: string;
  partial: boolean;
}

/** What the platform remembers about one shop. */
export interface ShopPlatformState {
  installs: Map<AppHandle, Install>;
  accessTokens: Map<string, AccessToken>;
  refreshTokens: Map<string, RefreshToken>;
  subscriptions: Map<string, ShopSubscription>;
  deliveries: Map<string, Delivery>;
  /** By app, a blank and the key; in order of `at`. */
  idempotency: Map<string, IdempotencyRecord>;
  bulkOperations: Map<string, BulkOperation>;
  /** When shop/redact is due, by app. */
  redactions: Map<AppHandle, number>;
  /** The merchant's user id. */
  userId: string;
}

export interface StoredShop {
  shop: ShopBase;
  platform: ShopPlatformState;
}

export function createShopPlatformState(userId: string): ShopPlatformState {
  return {
    installs: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    subscriptions: new Map(),
    deliveries: new Map(),
    idempotency: new Map(),
    bulkOperations: new Map(),
    redactions: new Map(),
    userId,
  };
}
