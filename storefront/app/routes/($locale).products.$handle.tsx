import { getAdjacentAndFirstAvailableVariants, useOptimisticVariant } from "@shopify/hydrogen";
import { useState } from "react";
import { useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { BatchStory } from "#store/components/batch-story.tsx";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { BuyForm } from "#store/components/buy-form.tsx";
import { Films } from "#store/components/films.tsx";
import { Gallery } from "#store/components/gallery.tsx";
import { Later } from "#store/components/later.tsx";
import { OfferCards } from "#store/components/offer-card.tsx";
import { OptionPicker } from "#store/components/option-picker.tsx";
import { PriceLadder } from "#store/components/price-ladder.tsx";
import { ProductGrid } from "#store/components/product-grid.tsx";
import { ProductVoices } from "#store/components/product-voices.tsx";
import { afterPage } from "#store/lib/after-page.ts";
import { readFilms } from "#store/lib/read-films.server.ts";
import { askHubKeptTogether } from "#store/lib/hub.server.ts";
import { offersPath, readOffers } from "#store/lib/offers.server.ts";
import { readProduct, variantNumbers } from "#store/lib/read-product.server.ts";
import { pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { readVoices, voicesPaths } from "#store/lib/voices.server.ts";
import { withRatings } from "#store/lib/voices-structured.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const read = await readProduct(context, request, params["handle"] ?? "");
  const films = afterPage(() =>
    readFilms(context.storefront, request, { productId: read.product.id }),
  );
  const [reviews, questions, offered] = await askHubKeptTogether(context, [
    ...voicesPaths(request, read.product),
    offersPath(variantNumbers(read.product)),
  ]);
  const [voices, offers] = await Promise.all([
    readVoices(context, read.product, { reviews, questions }),
    readOffers(context, offered),
  ]);
  return { ...read, films, voices, offers, seo: withRatings(read.seo, voices.reviews) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

export default function Product() {
  const { product, tiers, related, availability, story, films, voices, offers } =
    useLoaderData<typeof loader>();
  const { say, money } = useFrame();
  const [quantity, setQuantity] = useState(1);
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
          {variant && (
            <PriceLadder
              tiers={tiers}
              price={variant.price}
              quantity={quantity}
              isShared={product.options.some(({ optionValues }) => optionValues.length > 1)}
            />
          )}
          <BuyForm variant={variant} availability={availability} onQuantity={setQuantity} />
          {variant && <OfferCards offers={offers} variantId={variant.id} />}
          <section aria-labelledby="description">
            <h2 id="description">{say("description")}</h2>
            <div className="prose" dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
            {variant?.sku && <p className="quiet">{say("sku", { sku: variant.sku })}</p>}
          </section>
          <BatchStory key={product.id} story={story} />
        </div>
      </article>
      <Films key={`films ${product.id}`} films={films} />
      <ProductVoices handle={product.handle} voices={voices} />
      <Later key={`related ${product.id}`} of={related}>
        {(products) =>
          products.length > 0 && (
            <section aria-labelledby="related">
              <h2 id="related">{say("related")}</h2>
              <ProductGrid products={products} />
            </section>
          )
        }
      </Later>
    </main>
  );
}
