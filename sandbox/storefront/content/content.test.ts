import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const content = {
  brand: { slogan: "Small batches", logoUrl: "https://pictures.example/logo.svg" },
  collections: [
    {
      handle: "bowls",
      title: "Bowls",
      products: ["bowl"],
      imageUrl: "https://pictures.example/b.svg",
    },
  ],
  pages: [
    {
      handle: "about",
      title: "About",
      bodyHtml: "<p>We make things.</p>",
      translations: { "zh-CN": { title: "关于", body_html: "<p>我们造物。</p>" } },
    },
  ],
  blogs: [
    {
      handle: "journal",
      title: "Journal",
      articles: [
        {
          handle: "second",
          title: "Second",
          contentHtml: "<p>Later.</p>",
          publishedAt: "2026-06-01T00:00:00Z",
        },
        {
          handle: "first",
          title: "First firing",
          contentHtml: "<p>The kiln was lit.</p>",
          excerptHtml: "<p>Lit.</p>",
          author: "Lin Mei",
          publishedAt: "2026-05-01T00:00:00Z",
          translations: { "zh-CN": { summary_html: "<p>点火。</p>" } },
        },
      ],
    },
  ],
  policies: [{ kind: "refundPolicy", title: "Refunds", bodyHtml: "<p>Within 30 days.</p>" }],
  menus: [
    {
      handle: "main-menu",
      title: "Main",
      items: [
        {
          title: "Bowls",
          type: "COLLECTION",
          url: "/collections/bowls",
          items: [{ title: "About", type: "PAGE", url: "/pages/about" }],
        },
        { title: "Elsewhere", url: "https://other.example/" },
      ],
    },
  ],
  metaobjects: [
    {
      type: "maker",
      handle: "lin",
      fields: [{ key: "name", type: "single_line_text_field", value: "Lin" }],
    },
  ],
  redirects: [{ path: "/old", target: "/products/bowl" }],
};

function setting() {
  const given = createStorefrontShop();
  given.product({ handle: "bowl", title: "Bowl" });
  given.seed({ ...content, pages: content.pages });
  // Pages and collections exist only now, so that the menu's items find what they point to.
  given.seed({ menus: content.menus });
  return given;
}

describe("the frame of a storefront", () => {
  it("has the shop, its brand and a menu whose items lead to what they name", async () => {
    const { shop, menu } = await setting().ask(`{
      shop {
        id name description primaryDomain { url host sslEnabled }
        brand { slogan logo { image { url } } squareLogo { id } colors { primary { background } } }
        paymentSettings { currencyCode enabledPresentmentCurrencies }
        shipsToCountries moneyFormat customerAccountUrl
      }
      menu(handle: "main-menu") {
        itemsCount title
        items {
          id title url type tags resourceId resource { ... on Collection { handle } }
          items { title url resource { ... on Page { title } } }
        }
      }
    }`);
    expect(shop).toMatchObject({
      name: "Kiln",
      primaryDomain: { url: "https://kiln.myshopify.com", host: "kiln.myshopify.com" },
      brand: {
        slogan: "Small batches",
        logo: { image: { url: "https://pictures.example/logo.svg" } },
      },
    });
    expect(shop.paymentSettings.enabledPresentmentCurrencies).toEqual(
      expect.arrayContaining(["USD", "CNY", "GBP", "RUB", "EUR"]),
    );
    expect(menu.itemsCount).toBe(3);
    expect(menu.items).toMatchObject([
      {
        url: "https://kiln.myshopify.com/collections/bowls",
        resource: { handle: "bowls" },
        items: [{ title: "About", resource: { title: "About" } }],
      },
      { url: "https://other.example/", type: "HTTP", resource: null },
    ]);
  });
});

describe("pages, blogs and policies", () => {
  it("are found by handle and in lists", async () => {
    const found = await setting().ask(`{
      page(handle: "about") { id handle title body bodySummary seo { title description } }
      pages(first: 5) { nodes { handle } }
      blogs(first: 5) { nodes { handle title seo { title } } pageInfo { hasNextPage } }
      blog(handle: "journal") {
        title
        authors { name }
        articleByHandle(handle: "first") {
          title contentHtml excerpt publishedAt author: authorV2 { name firstName lastName }
          blog { handle } image { url } comments(first: 1) { nodes { id } }
        }
        articles(first: 1, sortKey: PUBLISHED_AT, reverse: true) {
          nodes { handle onlineStoreUrl } pageInfo { hasNextPage endCursor }
        }
      }
      shop { refundPolicy { handle title body url } privacyPolicy { id } subscriptionPolicy { title } }
    }`);
    expect(found.page).toMatchObject({ title: "About", bodySummary: "We make things." });
    expect(found.blog.articleByHandle).toMatchObject({
      title: "First firing",
      publishedAt: "2026-05-01T00:00:00Z",
      author: { firstName: "Lin", lastName: "Mei" },
      blog: { handle: "journal" },
    });
    expect(found.blog.articles).toMatchObject({
      nodes: [{ handle: "second" }],
      pageInfo: { hasNextPage: true },
    });
    expect(found.shop).toMatchObject({
      refundPolicy: { handle: "refund-policy", body: "<p>Within 30 days.</p>" },
      privacyPolicy: null,
      subscriptionPolicy: null,
    });
  });

  it("speak Chinese where they were translated", async () => {
    const { page, blog } = await setting().ask(`query @inContext(language: ZH_CN) {
      page(handle: "about") { title body }
      blog(handle: "journal") { articleByHandle(handle: "first") { excerpt excerptHtml } }
    }`);
    expect(page).toEqual({ title: "关于", body: "<p>我们造物。</p>" });
    expect(blog.articleByHandle).toEqual({ excerpt: "点火。", excerptHtml: "<p>点火。</p>" });
  });
});

describe("the rest of the online store", () => {
  it("knows metaobjects, redirects and nodes", async () => {
    const { ask, shop } = setting();
    const productId = [...shop.products.keys()][0];
    const found = await ask(
      `query Rest($id: ID!) {
        metaobject(handle: { type: "maker", handle: "lin" }) { type field(key: "name") { value } }
        metaobjects(type: "maker", first: 3) { nodes { handle fields { key value } } }
        urlRedirects(first: 1, query: "path:/old") { edges { node { target } } }
        nowhere: urlRedirects(first: 1, query: "path:/new") { edges { node { target } } }
        node(id: $id) { ... on Product { title } }
        nodes(ids: ["gid://shopify/Page/1"]) { id }
      }`,
      { id: productId },
    );
    expect(found).toMatchObject({
      metaobject: { type: "maker", field: { value: "Lin" } },
      metaobjects: { nodes: [{ handle: "lin" }] },
      urlRedirects: { edges: [{ node: { target: "/products/bowl" } }] },
      nowhere: { edges: [] },
      node: { title: "Bowl" },
      nodes: [null],
    });
  });

  it("joins metaobjects to files and products, and says their texts in the language asked for", async () => {
    const { ask, seed } = setting();
    seed({
      files: [
        {
          ...{ name: "film.webm", kind: "video", url: "https://files.test/film.webm" },
          ...{ mimeType: "video/webm", width: 640, height: 360 },
          previewUrl: "https://files.test/film.jpg",
        },
      ],
      metaobjects: [
        {
          type: "film",
          handle: "wheel",
          fields: [
            { key: "title", type: "single_line_text_field", value: "The wheel" },
            { key: "video", type: "file_reference", value: "film.webm" },
            { key: "products", type: "list.product_reference", value: '["bowl","gone"]' },
          ],
          translations: { "zh-CN": { title: "转盘" } },
        },
      ],
    });
    const found = await ask(
      `query Film @inContext(language: ZH_CN) {
        metaobject(handle: { type: "film", handle: "wheel" }) {
          title: field(key: "title") { value }
          video: field(key: "video") {
            reference {
              ... on Video { mediaContentType previewImage { url width } sources { url mimeType format width height } }
            }
          }
          products: field(key: "products") { references(first: 5) { nodes { ... on Product { title } } } }
        }
      }`,
    );
    expect(found.metaobject).toEqual({
      title: { value: "转盘" },
      video: {
        reference: {
          mediaContentType: "VIDEO",
          previewImage: { url: "https://files.test/film.jpg", width: 640 },
          sources: [
            {
              url: "https://files.test/film.webm",
              ...{ mimeType: "video/webm", format: "webm", width: 640, height: 360 },
            },
          ],
        },
      },
      products: { references: { nodes: [{ title: "Bowl" }] } },
    });
  });

  it("is mapped for search engines, page by page", async () => {
    const { ask, product } = setting();
    for (let number = 0; number < 250; number += 1) product({ handle: `plate-${number}` });
    const map = `query Map($type: SitemapType!, $page: Int!) {
      sitemap(type: $type) {
        pagesCount { count }
        resources(page: $page) { hasNextPage items { handle updatedAt ... on SitemapResource { image { filepath } } } }
      }
    }`;
    const first = (await ask(map, { type: "PRODUCT", page: 1 })).sitemap;
    expect([first.pagesCount.count, first.resources.items.length]).toEqual([2, 250]);
    expect(first.resources.hasNextPage).toBe(true);
    const second = (await ask(map, { type: "PRODUCT", page: 2 })).sitemap.resources;
    expect([second.hasNextPage, second.items.length]).toEqual([false, 1]);
    const articles = (await ask(map, { type: "ARTICLE", page: 1 })).sitemap.resources.items;
    expect(articles.map(({ handle }: any) => handle)).toEqual(["journal/second", "journal/first"]);
  });

  it("refuses content that it does not know", () => {
    const { seed } = setting();
    expect(() => seed({ menu: [] })).toThrow("Unrecognized key");
  });
});
