import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { idOf, isoTime, shopOfContext } from "../ids.ts";
import { publicationOfApp } from "../publications/publication-of-app.ts";
import { publish, unpublish } from "../publications/publish.ts";
import type { Collection, Product, Publication, PublicationEntry, Shop } from "../state.ts";
import { exactCount } from "./time-fields.ts";

type Publishable = Product | Collection;

interface EntryView {
  publishable: Publishable;
  publication: Publication;
  publishDate: string;
  isPublished: boolean;
}

/** A draft or archived product is published nowhere, whatever its entries say. */
function isVisible(publishable: Publishable): boolean {
  return (
    !("status" in publishable) ||
    publishable.status === "ACTIVE" ||
    publishable.status === "UNLISTED"
  );
}

function entryViews(shop: Shop, publishable: Publishable, now: number): EntryView[] {
  return publishable.publications.flatMap((entry: PublicationEntry) => {
    const publication = shop.publications.get(entry.publicationId);
    if (!publication) return [];
    const isPublished = isVisible(publishable) && entry.publishDate <= now;
    return [{ publishable, publication, publishDate: isoTime(entry.publishDate), isPublished }];
  });
}

function isPublishedOn(
  publishable: Publishable,
  publicationId: string,
  context: ResolverContext,
): boolean {
  const views = entryViews(shopOfContext(context), publishable, context.world.clock.now());
  return views.some((view) => view.isPublished && view.publication.id === publicationId);
}

function entriesConnection(
  publishable: Publishable,
  args: ConnectionArgs & { onlyPublished?: boolean | null },
  context: ResolverContext,
) {
  const views = entryViews(shopOfContext(context), publishable, context.world.clock.now());
  const shown = args.onlyPublished === false ? views : views.filter((view) => view.isPublished);
  return connectionOf(shown, args, { idOf: (view) => view.publication.id });
}

/** Fields of products and collections that say where they can be seen. */
export const publishableFields: Record<string, FieldResolver> = {
  publishedOnPublication: (
    publishable: Publishable,
    args: { publicationId: string },
    context: ResolverContext,
  ) => isPublishedOn(publishable, args.publicationId, context),
  publishedOnCurrentPublication: (
    publishable: Publishable,
    _args: unknown,
    context: ResolverContext,
  ) => {
    const own = publicationOfApp(shopOfContext(context), context.app);
    return own !== undefined && isPublishedOn(publishable, own.id, context);
  },
  resourcePublications: entriesConnection,
  resourcePublicationsV2: entriesConnection,
  resourcePublicationsCount: (
    publishable: Publishable,
    args: { onlyPublished?: boolean | null },
    context: ResolverContext,
  ) => {
    const views = entryViews(shopOfContext(context), publishable, context.world.clock.now());
    return exactCount(
      views.filter((view) => view.isPublished || args.onlyPublished === false).length,
    );
  },
  availablePublicationsCount: (
    publishable: Publishable,
    _args: unknown,
    context: ResolverContext,
  ) => {
    const views = entryViews(shopOfContext(context), publishable, context.world.clock.now());
    return exactCount(views.filter((view) => view.isPublished).length);
  },
};

interface PublicationInput {
  publicationId?: string | null;
  publishDate?: string | null;
}

function changePublication(change: typeof publish) {
  return (
    _: unknown,
    args: { id: string; input: PublicationInput[] },
    context: ResolverContext,
  ) => {
    const { world, eventId } = context;
    const shop = shopOfContext(context);
    const publishable = shop.products.get(args.id) ?? shop.collections.get(args.id);
    if (!publishable) {
      const field = ["id"];
      return {
        publishable: null,
        shop,
        userErrors: [{ field, message: "Resource does not exist" }],
      };
    }
    const userErrors = change(world, shop, { publishable, inputs: args.input, eventId });
    return { publishable, shop, userErrors };
  };
}

export const publicationResolvers: Resolvers = {
  QueryRoot: {
    publications: (_: unknown, args: ConnectionArgs, context: ResolverContext) =>
      connectionOf([...shopOfContext(context).publications.values()], args, {
        idOf: (each) => each.id,
      }),
    publication: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).publications.get(args.id) ?? null,
    publicationsCount: (_: unknown, _args: unknown, context: ResolverContext) =>
      exactCount(shopOfContext(context).publications.size),
  },
  Mutation: {
    publishablePublish: changePublication(publish),
    publishableUnpublish: changePublication(unpublish),
  },
  Publication: {
    supportsFuturePublishing: (publication: Publication) => publication.app === null,
    catalog: (publication: Publication) => ({
      __typename: "AppCatalog",
      id: `gid://shopify/AppCatalog/${idOf(publication.id)}`,
      title: `Channel Catalog ${publication.name}`,
      status: "ACTIVE",
    }),
    channels: (publication: Publication, args: ConnectionArgs) => {
      const { channelId: id, name, handle } = publication;
      return connectionOf([{ id, name, handle }], args, { idOf: (channel) => channel.id });
    },
    operation: () => null,
    hasCollection: (publication: Publication, args: { id: string }, context: ResolverContext) => {
      const collection = shopOfContext(context).collections.get(args.id);
      return (
        collection?.publications.some((entry) => entry.publicationId === publication.id) ?? false
      );
    },
    products: (publication: Publication, args: ConnectionArgs, context: ResolverContext) => {
      const products = [...shopOfContext(context).products.values()];
      const shown = products.filter((product) => isPublishedOn(product, publication.id, context));
      return connectionOf(shown, args, { idOf: (product) => product.id });
    },
  },
};
