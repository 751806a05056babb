import type { GraphQLResolveInfo } from "graphql";
import type { World } from "#sandbox/contract.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import type { StorefrontState } from "../state.ts";
import type { Access } from "./access.ts";
import type { VisitorConsent } from "./in-context.ts";

/** What a resolver of the Storefront API is told about the call it serves. */
export interface StorefrontContext {
  readonly world: World;
  readonly shop: Shop;
  readonly state: StorefrontState;
  readonly access: Access;
  /** ISO code of the buyer's country: `@inContext`, else the shop's own. */
  readonly country: string;
  /** Whether the call named a country that the shop sells to. */
  readonly countryAsked: boolean;
  /** "en" or "zh-CN": a language that the shop publishes. */
  readonly locale: string;
  /** The currency that prices are told in. */
  readonly currency: string;
  /** What the visitor agreed to, as `@inContext` says; absent where it does not. */
  readonly visitorConsent?: VisitorConsent;
  /** Where this shop's own pages begin. */
  readonly storeUrl: string;
  /** The shopper's address is taken from it; absent when nobody said. */
  readonly buyerIp?: string;
}

export type StorefrontResolver = (
  source: never,
  args: never,
  context: StorefrontContext,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * Resolvers by type and field. As in the Admin API, a field without one reads the property of the same
 * name from its source; when there is none, the answer names the field as not simulated.
 */
export type StorefrontResolvers = Record<string, Record<string, StorefrontResolver>>;
