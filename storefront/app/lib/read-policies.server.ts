import type { Storefront } from "@shopify/hydrogen";
import type { PolicyFragment } from "#store/queries/generated/graphql.ts";
import { POLICIES } from "#store/queries/content.server.ts";
import { askShop } from "./ask-shop.server.ts";

/** Those that the merchant has written. */
export async function readPolicies(storefront: Storefront): Promise<PolicyFragment[]> {
  const { shop } = await askShop(storefront, POLICIES, { variables: {}, keep: "long" });
  const { shippingPolicy, refundPolicy, privacyPolicy, termsOfService } = shop;
  return [shippingPolicy, refundPolicy, privacyPolicy, termsOfService].filter(
    (policy) => policy !== null,
  );
}
