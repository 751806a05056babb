import { products } from "./catalogue.ts";
import { inRussian } from "./russian.ts";

type Texts = Record<string, string>;

const translated = (chinese: Texts, russian: Texts) => ({ "zh-CN": chinese, ru: russian });

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
    translations: translated({ title: titleZh }, { title: inRussian(title) }),
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
    translations: translated(
      {
        title: "关于工坊",
        body_html: "<p>九鹭造物以小批量制作餐桌与居家器物。做它的人，也是为您打包的人。</p>",
      },
      {
        title: "О мастерской",
        body_html:
          "<p>Мастерская «Девять цапель» делает вещи для стола и дома небольшими партиями. " +
          "Кто их сделал, тот их вам и упакует.</p>",
      },
    ),
  },
];

const blogs = [
  {
    handle: "journal",
    title: "Journal",
    translations: translated({ title: "手记" }, { title: "Журнал" }),
    articles: [
      {
        handle: "why-small-batches",
        title: "Why small batches",
        author: "Lin Mei",
        contentHtml:
          "<p>A batch is as many bowls as one kiln holds. When it is sold, we light the next.</p>",
        excerptHtml: "<p>A batch is as many bowls as one kiln holds.</p>",
        translations: translated(
          {
            title: "为何只做小批量",
            body_html: "<p>一批，就是一窑能装下的碗。卖完了，再点下一窑。</p>",
            summary_html: "<p>一批，就是一窑能装下的碗。</p>",
          },
          {
            title: "Почему небольшими партиями",
            body_html:
              "<p>Партия — это столько мисок, сколько входит в печь. Проданы — топим снова.</p>",
            summary_html: "<p>Партия — это столько мисок, сколько входит в печь.</p>",
          },
        ),
      },
    ],
  },
];

const policies = [
  {
    kind: "refundPolicy",
    title: "Refund policy",
    bodyHtml: "<p>Send it back within 30 days, unused, and we refund what you paid for it.</p>",
    translations: translated(
      {
        title: "退款政策",
        body: "<p>收货后 30 天内，未使用的商品可寄回，我们全额退还货款。</p>",
      },
      {
        title: "Возврат",
        body: "<p>Пришлите неиспользованную вещь в течение 30 дней, и мы вернём её цену.</p>",
      },
    ),
  },
  {
    kind: "shippingPolicy",
    title: "Shipping policy",
    bodyHtml: "<p>Orders leave the works within two working days.</p>",
    translations: translated(
      { title: "配送政策", body: "<p>订单在两个工作日内从工坊发出。</p>" },
      { title: "Доставка", body: "<p>Заказы уходят из мастерской за два рабочих дня.</p>" },
    ),
  },
  {
    kind: "privacyPolicy",
    title: "Privacy policy",
    bodyHtml: "<p>We keep your address to deliver your order, and for nothing else.</p>",
    translations: translated(
      { title: "隐私政策", body: "<p>我们只为配送订单而保存您的地址。</p>" },
      {
        title: "Личные данные",
        body: "<p>Ваш адрес нужен нам, чтобы доставить заказ, и ни для чего больше.</p>",
      },
    ),
  },
  {
    kind: "termsOfService",
    title: "Terms of service",
    bodyHtml: "<p>This is an invented shop. Nothing here can really be bought.</p>",
    translations: translated(
      { title: "服务条款", body: "<p>这是一家虚构的商店，并不能真的买到东西。</p>" },
      {
        title: "Условия",
        body: "<p>Этого магазина нет на свете, и купить здесь по-настоящему ничего нельзя.</p>",
      },
    ),
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
        translations: translated({ title: "手记" }, { title: "Журнал" }),
      },
      {
        title: "About",
        type: "PAGE",
        url: "/pages/about",
        translations: translated({ title: "关于" }, { title: "О нас" }),
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
      translations: translated(
        { title: translations["zh-CN"].title ?? title },
        { title: translations.ru.title ?? title },
      ),
    })),
  },
];

/** By the English name of the choice. */
const swatches = Object.fromEntries(
  Object.entries({
    "Ash White": "#e4ded3",
    "Ink Blue": "#26384f",
    "Tea Brown": "#7d583f",
    Celadon: "#a3c7b0",
    "Raw Clay": "#c98a66",
    Oat: "#dccfb4",
    Indigo: "#2f4a73",
    Rust: "#ad5636",
    Pine: "#4c6b58",
    Plum: "#76546f",
    Moon: "#eef0e6",
    Persimmon: "#d9713c",
    Blush: "#e3b3a4",
  }).map(([name, color]) => [name, { color }]),
);

/** What the invented factory's online store says and grants besides its goods, in its three languages. */
export const onlineStore = {
  brand: { slogan: "Small batches, well made", shortDescription: "Things for table and home." },
  shopTranslations: translated({ name: "九鹭造物" }, { name: "Девять цапель" }),
  collections,
  pages,
  blogs,
  policies,
  swatches,
  discounts: [{ code: "HERON10", kind: "percentage", value: 10 }],
};

/** Comes second: a menu's items are joined to pages and collections that are already there. */
export const onlineStoreMenus = { menus };
