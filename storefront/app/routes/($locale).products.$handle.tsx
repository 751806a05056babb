import { getAdjacentAndFirstAvailableVariants, useOptimisticVariant } from "@shopify/hydrogen";
import { Suspense } from "react";
import { Await, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { BuyForm } from "#store/components/buy-form.tsx";
import { Gallery } from "#store/components/gallery.tsx";
import { OptionPicker } from "#store/components/option-picker.tsx";
import { ProductGrid } from "#store/components/product-grid.tsx";
import { readProduct } from "#store/lib/read-product.server.ts";
import { pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return readProduct(context.storefront, request, params["handle"] ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Product() {
  const { product, related } = useLoaderData<typeof loader>();
  const { say, money } = useFrame();
  const variant = useOptimisticVariant(
    product.selectedOrFirstAvailableVariant,
    getAdjacentAndFirstAvailableVariants(product),
  );
  return (
    <main id="content" className="band">
      <Breadcrumbs steps={[{ title: product.title }]} />
      <article className="product">
        <Gallery
          images={product.images.nodes}
          leading={variant?.image ?? null}
          title={product.title}
        />
        <div className="product-facts">
          <h1>{product.title}</h1>
          {variant && (
            <p className="product-price" aria-live="polite">
              {money(variant.price)}{" "}
              {variant.compareAtPrice && (
                <>
                  <span className="unseen">{say("wasPrice")}</span>
                  <s>{money(variant.compareAtPrice)}</s>
                </>
              )}
            </p>
          )}
          <OptionPicker product={product} variant={variant} />
          <BuyForm variant={variant} />
          <section aria-labelledby="description">
            <h2 id="description">{say("description")}</h2>
            <div className="prose" dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
            {variant?.sku && <p className="quiet">{say("sku", { sku: variant.sku })}</p>}
          </section>
        </div>
      </article>
      <Suspense fallback={null}>
        <Await resolve={related}>
          {(products) =>
            products.length > 0 && (
              <section aria-labelledby="related">
                <h2 id="related">{say("related")}</h2>
                <ProductGrid products={products} />
              </section>
            )
          }
        </Await>
      </Suspense>
    </main>
  );
}
