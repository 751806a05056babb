import { products } from "./catalogue.ts";

const zh = (texts: Record<string, string>) => ({ "zh-CN": texts });

/** One collection for each kind of goods, in the order of the catalogue. */
function collectionsByKind() {
  const byHandle = new Map<string, { title: string; titleZh: string; products: string[] }>();
  for (const { handle, kind } of products) {
    const key = kind.en.toLowerCase();
    const known = byHandle.get(key) ?? { title: kind.en, titleZh: kind.zh, products: [] };
    known.products.push(handle);
    byHandle.set(key, known);
  }
  return [...byHandle].map(([handle, { title, titleZh, products: handles }]) => ({
    handle,
    title,
    products: handles,
    translations: zh({ title: titleZh }),
  }));
}

const collections = collectionsByKind();

const pages = [
  {
    handle: "about",
    title: "About the works",
    bodyHtml:
      "<p>Nine Herons Works makes small batches of things for the table and the home. " +
      "What you see here is made by the same hands that pack it.</p>",
    translations: zh({
      title: "关于工坊",
      body_html: "<p>九鹭造物以小批量制作餐桌与居家器物。做它的人，也是为您打包的人。</p>",
    }),
  },
];

const blogs = [
  {
    handle: "journal",
    title: "Journal",
    translations: zh({ title: "手记" }),
    articles: [
      {
        handle: "why-small-batches",
        title: "Why small batches",
        author: "Lin Mei",
        contentHtml:
          "<p>A batch is as many bowls as one kiln holds. When it is sold, we light the next.</p>",
        excerptHtml: "<p>A batch is as many bowls as one kiln holds.</p>",
        translations: zh({
          title: "为何只做小批量",
          body_html: "<p>一批，就是一窑能装下的碗。卖完了，再点下一窑。</p>",
        }),
      },
    ],
  },
];

const policies = [
  {
    kind: "refundPolicy",
    title: "Refund policy",
    bodyHtml: "<p>Send it back within 30 days, unused, and we refund what you paid for it.</p>",
    translations: zh({
      title: "退款政策",
      body: "<p>收货后 30 天内，未使用的商品可寄回，我们全额退还货款。</p>",
    }),
  },
  {
    kind: "shippingPolicy",
    title: "Shipping policy",
    bodyHtml: "<p>Orders leave the works within two working days.</p>",
    translations: zh({ title: "配送政策", body: "<p>订单在两个工作日内从工坊发出。</p>" }),
  },
  {
    kind: "privacyPolicy",
    title: "Privacy policy",
    bodyHtml: "<p>We keep your address to deliver your order, and for nothing else.</p>",
    translations: zh({ title: "隐私政策", body: "<p>我们只为配送订单而保存您的地址。</p>" }),
  },
  {
    kind: "termsOfService",
    title: "Terms of service",
    bodyHtml: "<p>This is an invented shop. Nothing here can really be bought.</p>",
    translations: zh({
      title: "服务条款",
      body: "<p>这是一家虚构的商店，并不能真的买到东西。</p>",
    }),
  },
];

const menus = [
  {
    handle: "main-menu",
    title: "Main menu",
    items: [
      ...collections.map(({ handle, title, translations }) => ({
        title,
        type: "COLLECTION",
        url: `/collections/${handle}`,
        translations,
      })),
      {
        title: "Journal",
        type: "BLOG",
        url: "/blogs/journal",
        translations: zh({ title: "手记" }),
      },
      {
        title: "About",
        type: "PAGE",
        url: "/pages/about",
        translations: zh({ title: "关于" }),
      },
    ],
  },
  {
    handle: "footer",
    title: "Footer",
    items: policies.map(({ kind, title, translations }) => ({
      title,
      type: "SHOP_POLICY",
      url: `/policies/${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      translations: zh({ title: translations["zh-CN"].title ?? title }),
    })),
  },
];

/** What the invented factory's online store says and grants besides its goods, in both languages. */
export const onlineStore = {
  brand: { slogan: "Small batches, well made", shortDescription: "Things for table and home." },
  shopTranslations: zh({ name: "九鹭造物" }),
  collections,
  pages,
  blogs,
  policies,
  discounts: [{ code: "HERON10", kind: "percentage", value: 10 }],
};

/** Comes second: a menu's items are joined to pages and collections that are already there. */
export const onlineStoreMenus = { menus };
