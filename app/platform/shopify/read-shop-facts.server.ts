import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";

/** Who a shop is, and which installation of the app asks it. */
export interface ReadShop {
  shop: ShopFacts;
  /** Another one after each time the app was installed. */
  installationGid: string;
}

/** A shop as it describes itself. */
export interface ShopFacts {
  gid: string;
  domain: string;
  name: string;
  currency: string;
  countryCode: string;
  timezone: string;
  plan: string;
}

const READ_SHOP = `#graphql
  query ReadShopFacts {
    currentAppInstallation {
      id
    }
    shop {
      id
      myshopifyDomain
      name
      currencyCode
      ianaTimezone
      shopAddress {
        countryCodeV2
      }
      plan {
        publicDisplayName
      }
    }
  }
`;

const answer = z.object({
  data: z.object({
    currentAppInstallation: z.object({ id: z.string() }),
    shop: z.object({
      id: z.string(),
      myshopifyDomain: z.string(),
      name: z.string(),
      currencyCode: z.string(),
      ianaTimezone: z.string(),
      shopAddress: z.object({ countryCodeV2: z.string().nullable() }),
      plan: z.object({ publicDisplayName: z.string() }),
    }),
  }),
});

/** Asks a shop who it is, through the client of the person who has just signed in. */
export async function readShopFacts(ask: (query: string) => Promise<Response>): Promise<ReadShop> {
  const response = await ask(READ_SHOP);
  const parsed = answer.safeParse(await response.json());
  if (!parsed.success) {
    throw new Fault("shop_unreadable", {
      message: "the shop did not say who it is",
      retryable: true,
    });
  }
  const { shop: shown, currentAppInstallation } = parsed.data.data;
  return { shop: factsOf(shown), installationGid: currentAppInstallation.id };
}

function factsOf(shop: z.infer<typeof answer>["data"]["shop"]): ShopFacts {
  return {
    gid: shop.id,
    domain: shop.myshopifyDomain,
    name: shop.name,
    currency: shop.currencyCode,
    countryCode: shop.shopAddress.countryCodeV2 ?? "",
    timezone: shop.ianaTimezone,
    plan: shop.plan.publicDisplayName,
  };
}
