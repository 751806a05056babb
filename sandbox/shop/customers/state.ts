import { createHash } from "node:crypto";
import type { Address } from "../orders/state.ts";
import type { Shop } from "../state.ts";

/**
 * The customers of a shop and how they are signed in, as plain data stored with it. It is made when a
 * customer first comes, so a shop without any draws no ids and no chance for it.
 */
export interface CustomersState {
  /** The Customer Account API's public client: the storefront's id, and where it may send people. */
  client: AccountClient;
  customers: Map<string, Customer>;
  /** Sign-ins under way, by the token in their pages' addresses. */
  signIns: Map<string, SignIn>;
  /** Codes that a storefront may still exchange. */
  codes: Map<string, AuthorizationCode>;
  accessTokens: Map<string, CustomerToken>;
  refreshTokens: Map<string, CustomerToken>;
  /** Browsers that are signed in at the sign-in pages themselves, by their cookie. */
  sessions: Map<string, CustomerToken>;
  /** Signs id_tokens; made when the first is. A private key as a JWK. */
  signingKey: Record<string, unknown> | null;
}

export interface Customer {
  id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  tags: string[];
  createdAt: number;
  addresses: { id: string; address: Address }[];
  defaultAddressId: string | null;
}

/** What a merchant types into the settings of the Headless or Hydrogen channel. */
export interface AccountClient {
  /** "shp_" and a UUID. */
  id: string;
  callbackUris: string[];
  javascriptOrigins: string[];
  logoutUris: string[];
}

/** What a storefront asked for when it sent somebody to sign in. */
export interface AuthorizationRequest {
  redirectUri: string;
  state: string;
  nonce: string;
  scope: string;
  /** Base64url of the SHA-256 of the verifier that will come with the code. */
  codeChallenge: string;
}

export interface SignIn {
  request: AuthorizationRequest;
  locale: string;
  /** Set once somebody typed one. */
  email: string | null;
  oneTimeCode: string | null;
  triesLeft: number;
  expiresAt: number;
}

export interface AuthorizationCode {
  request: AuthorizationRequest;
  customerId: string;
  expiresAt: number;
}

export interface CustomerToken {
  customerId: string;
  expiresAt: number;
}

/** A UUID in form that belongs to the shop for good. */
function clientIdOf(shop: Shop): string {
  const hex = createHash("sha256")
    .update(`customer client ${shop.domain} ${shop.id}`)
    .digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `shp_${[...parts, hex.slice(20, 32)].join("-")}`;
}

export function customersOf(shop: Shop): CustomersState {
  shop.customers ??= {
    client: { id: clientIdOf(shop), callbackUris: [], javascriptOrigins: [], logoutUris: [] },
    customers: new Map(),
    signIns: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    sessions: new Map(),
    signingKey: null,
  };
  return shop.customers;
}
