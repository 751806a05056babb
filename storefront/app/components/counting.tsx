import { Analytics } from "hydrogen-for-counting";
import { useEffect } from "react";
import { useRouteLoaderData } from "react-router";
import type { Counted } from "#store/lib/read-counted.server.ts";
import { visitorConsent } from "#store/lib/consent.ts";
import type { loader as readCartPage } from "#store/routes/($locale).cart.tsx";
import type { loader as readCollectionPage } from "#store/routes/($locale).collections.$handle.tsx";
import type { loader as readProductPage } from "#store/routes/($locale).products.$handle.tsx";
import type { loader as readSearchPage } from "#store/routes/($locale).search._index.tsx";

/**
 * Shopify's own analytics over the store: what is looked at and put into the cart. It loads scripts of
 * Shopify's, so only pages of visitors who agreed may show it; it is no part of what others load.
 */
export function Counting({ counted }: { counted: Counted }) {
  const { cart, shop, consent } = counted;
  useEffect(tellConsent, []);
  return (
    <Analytics.Provider cart={cart} shop={shop} consent={consent}>
      <Views />
    </Analytics.Provider>
  );
}

/** What the visitor answered here, told to Shopify's privacy script once that is there. */
function tellConsent(): () => void {
  const tell = (): void => {
    const privacy = window.Shopify?.customerPrivacy;
    const agreed = visitorConsent("yes");
    if (agreed === null || privacy?.currentVisitorConsent?.().analytics === "yes") return;
    const { analytics, marketing, preferences, saleOfData } = agreed;
    privacy?.setTrackingConsent?.(
      { analytics, marketing, preferences, sale_of_data: saleOfData },
      () => undefined,
    );
  };
  document.addEventListener("shopifyCustomerPrivacyApiLoaded", tell);
  return () => {
    document.removeEventListener("shopifyCustomerPrivacyApiLoaded", tell);
  };
}

/** Each page is counted as one; some are counted as what they show, too. */
function Views() {
  const product = useRouteLoaderData<typeof readProductPage>(
    "routes/($locale).products.$handle",
  )?.product;
  const collection = useRouteLoaderData<typeof readCollectionPage>(
    "routes/($locale).collections.$handle",
  )?.counted;
  const search = useRouteLoaderData<typeof readSearchPage>("routes/($locale).search._index");
  const cartPage = useRouteLoaderData<typeof readCartPage>("routes/($locale).cart");
  const variant = product?.selectedOrFirstAvailableVariant;
  return (
    <>
      {product && variant && (
        <Analytics.ProductView
          key={variant.id}
          data={{
            products: [
              {
                ...{ id: product.id, title: product.title, vendor: product.vendor },
                ...{ productType: product.productType, quantity: 1 },
                ...{ variantId: variant.id, variantTitle: variant.title, sku: variant.sku },
                price: variant.price.amount,
              },
            ],
          }}
        />
      )}
      {collection && <Analytics.CollectionView key={collection.id} data={{ collection }} />}
      {search && search.term !== "" && (
        <Analytics.SearchView
          key={search.term}
          data={{ searchTerm: search.term, searchResults: search.found?.products ?? [] }}
        />
      )}
      {cartPage && <Analytics.CartView />}
    </>
  );
}
