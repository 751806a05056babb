import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import { plainText } from "#sandbox/shop/products/plain-text.ts";
import { compileSearch } from "#sandbox/shop/search/match.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { translated } from "../localization/translate.ts";
import { imageView } from "../products/image-view.ts";
import { noMetafields } from "../products/metafields.ts";
import type { Article, Blog, Page } from "../state.ts";

const summaryMax = 150;

interface Ref {
  id?: string | null;
  handle?: string | null;
}

interface ListArgs extends ConnectionArgs {
  query?: string | null;
  sortKey?: string | null;
}

function find<T extends { id: string; handle: string }>(records: readonly T[], ref: Ref): T | null {
  return records.find((each) => (ref.id ? each.id === ref.id : each.handle === ref.handle)) ?? null;
}

function list<T extends { id: string; handle: string; title: string }>(
  context: StorefrontContext,
  records: readonly T[],
  args: ListArgs,
) {
  const accepts = compileSearch(args.query, {
    fields: {
      title: { kind: "text", valuesOf: ({ title }: T) => [title] },
      handle: { kind: "keyword", valuesOf: ({ handle }: T) => [handle] },
      tag: { kind: "keyword", valuesOf: (each: T) => tagsOf(each) },
    },
    defaultValuesOf: ({ title }: T) => [title],
    now: context.world.clock.now(),
  });
  const sorts: Record<string, (record: T) => string | number> = {
    TITLE: ({ title }) => title.toLowerCase(),
    HANDLE: ({ handle }) => handle,
    PUBLISHED_AT: timeOf,
    UPDATED_AT: timeOf,
  };
  const sortBy = sorts[args.sortKey ?? ""];
  return connectionOf(accepts ? records.filter(accepts) : records, args, {
    idOf: ({ id }) => id,
    sortBy,
  });
}

function tagsOf(record: object): string[] {
  const tags: unknown = Reflect.get(record, "tags");
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

function timeOf(record: object): number {
  const at: unknown = Reflect.get(record, "publishedAt") ?? Reflect.get(record, "updatedAt");
  return typeof at === "number" ? at : 0;
}

function titleOf(record: { id: string; title: string }, _: unknown, context: StorefrontContext) {
  return translated(context, record.id, { key: "title", text: record.title });
}

function bodyOf(page: Page, context: StorefrontContext): string {
  return translated(context, page.id, { key: "body_html", text: page.bodyHtml });
}

const pageFields: Record<string, StorefrontResolver> = {
  ...noMetafields,
  title: titleOf,
  body: (page: Page, _: unknown, context: StorefrontContext) => bodyOf(page, context),
  bodySummary: (page: Page, _: unknown, context: StorefrontContext) =>
    plainText(bodyOf(page, context), summaryMax),
  seo: (page: Page) => ({ title: page.seoTitle, description: page.seoDescription }),
  createdAt: (page: Page) => isoTime(page.createdAt),
  updatedAt: (page: Page) => isoTime(page.updatedAt),
  onlineStoreUrl: (page: Page, _: unknown, { shop }: StorefrontContext) =>
    `https://${shop.domain}/pages/${page.handle}`,
  trackingParameters: () => null,
};

function articlesOf(blog: Blog, { state }: StorefrontContext): Article[] {
  return state.content.articles.filter(({ blogId }) => blogId === blog.id);
}

function authorView(name: string) {
  const [firstName = "", ...rest] = name.split(" ");
  const lastName = rest.join(" ");
  return { name, firstName, lastName, email: "author@example.com", bio: null };
}

const blogFields: Record<string, StorefrontResolver> = {
  ...noMetafields,
  title: titleOf,
  articleByHandle: (blog: Blog, args: { handle: string }, context: StorefrontContext) =>
    find(articlesOf(blog, context), args),
  articles: (blog: Blog, args: ListArgs, context: StorefrontContext) =>
    list(context, articlesOf(blog, context), args),
  authors: (blog: Blog, _: unknown, context: StorefrontContext) =>
    [...new Set(articlesOf(blog, context).map(({ author }) => author))].map(authorView),
  seo: () => ({ title: null, description: null }),
  onlineStoreUrl: (blog: Blog, _: unknown, { shop }: StorefrontContext) =>
    `https://${shop.domain}/blogs/${blog.handle}`,
};

function blogOf(article: Article, { state }: StorefrontContext): Blog | undefined {
  return state.content.blogs.find(({ id }) => id === article.blogId);
}

function htmlOf(article: Article, context: StorefrontContext): string {
  return translated(context, article.id, { key: "body_html", text: article.contentHtml });
}

function summaryOf(article: Article, context: StorefrontContext): string | null {
  if (article.excerptHtml === null) return null;
  return translated(context, article.id, { key: "summary_html", text: article.excerptHtml });
}

const articleFields: Record<string, StorefrontResolver> = {
  ...noMetafields,
  title: titleOf,
  author: (article: Article) => authorView(article.author),
  authorV2: (article: Article) => authorView(article.author),
  blog: (article: Article, _: unknown, context: StorefrontContext) => blogOf(article, context),
  comments: (_: Article, args: ConnectionArgs) =>
    connectionOf<Article>([], args, { idOf: ({ id }) => id }),
  content: (article: Article, args: { truncateAt?: number | null }, context: StorefrontContext) =>
    plainText(htmlOf(article, context), args.truncateAt ?? undefined),
  contentHtml: (article: Article, _: unknown, context: StorefrontContext) =>
    htmlOf(article, context),
  excerpt: (article: Article, args: { truncateAt?: number | null }, context: StorefrontContext) => {
    const html = summaryOf(article, context);
    return html === null ? null : plainText(html, args.truncateAt ?? undefined);
  },
  excerptHtml: (article: Article, _: unknown, context: StorefrontContext) =>
    summaryOf(article, context),
  image: ({ imageUrl, imageAlt }: Article) =>
    imageUrl === null ? null : imageView({ id: null, url: imageUrl, alt: imageAlt }),
  publishedAt: (article: Article) => isoTime(article.publishedAt),
  seo: () => ({ title: null, description: null }),
  onlineStoreUrl: (article: Article, _: unknown, context: StorefrontContext) =>
    `https://${context.shop.domain}/blogs/${blogOf(article, context)?.handle}/${article.handle}`,
  trackingParameters: () => null,
};

export const contentResolvers: StorefrontResolvers = {
  QueryRoot: {
    page: (_: unknown, args: Ref, { state }: StorefrontContext) => find(state.content.pages, args),
    pageByHandle: (_: unknown, args: Ref, { state }: StorefrontContext) =>
      find(state.content.pages, args),
    pages: (_: unknown, args: ListArgs, context: StorefrontContext) =>
      list(context, context.state.content.pages, args),
    blog: (_: unknown, args: Ref, { state }: StorefrontContext) => find(state.content.blogs, args),
    blogByHandle: (_: unknown, args: Ref, { state }: StorefrontContext) =>
      find(state.content.blogs, args),
    blogs: (_: unknown, args: ListArgs, context: StorefrontContext) =>
      list(context, context.state.content.blogs, args),
    article: (_: unknown, args: Ref, { state }: StorefrontContext) =>
      find(state.content.articles, args),
    articles: (_: unknown, args: ListArgs, context: StorefrontContext) =>
      list(context, context.state.content.articles, args),
  },
  Page: pageFields,
  Blog: blogFields,
  Article: articleFields,
};
