import { isoTime } from "#sandbox/shop/ids.ts";
import { shownCollections } from "../collections/collection-resolvers.ts";
import type { StorefrontContext, StorefrontResolvers } from "../execution/context.ts";
import { readyImages } from "../products/image-view.ts";
import { listedProducts } from "../products/visible.ts";

/** Shopify's own size of a page. */
const resourcesPerPage = 250;

interface Resource {
  handle: string;
  title: string;
  updatedAt: number;
  image?: { alt: string | null; filepath: string; updatedAt: string } | null;
}

function resourcesOf(context: StorefrontContext, type: string): Resource[] {
  const { content } = context.state;
  switch (type) {
    case "PRODUCT":
      return listedProducts(context).map((product) => {
        const [image] = readyImages(product, context);
        const { handle, title, updatedAt } = product;
        const shown = image && {
          alt: image.altText,
          filepath: new URL(image.src, "https://cdn.example").pathname,
          updatedAt: isoTime(updatedAt),
        };
        return { handle, title, updatedAt, image: shown ?? null };
      });
    case "COLLECTION":
      return shownCollections(context);
    case "PAGE":
      return content.pages;
    case "BLOG":
      return content.blogs.map((blog) => ({ ...blog, updatedAt: context.shop.updatedAt }));
    case "ARTICLE":
      return content.articles.map((article) => ({
        ...article,
        handle: `${content.blogs.find(({ id }) => id === article.blogId)?.handle}/${article.handle}`,
        updatedAt: article.publishedAt,
      }));
    default:
      // A metaobject is in the map of the site only when it has a page, which none has here.
      return [];
  }
}

export const sitemapResolvers: StorefrontResolvers = {
  QueryRoot: {
    sitemap: (_: unknown, args: { type: string }, context: StorefrontContext) => {
      const all = resourcesOf(context, args.type);
      const pages = Math.ceil(all.length / resourcesPerPage);
      return {
        pagesCount: { count: pages, precision: "EXACT" },
        resources: ({ page }: { page: number }) => ({
          hasNextPage: page < pages,
          items: all
            .slice((page - 1) * resourcesPerPage, page * resourcesPerPage)
            .map(({ handle, title, updatedAt, image = null }) => ({
              __typename: "SitemapResource",
              handle,
              title,
              image,
              updatedAt: isoTime(updatedAt),
            })),
        }),
      };
    },
  },
};
