import type { ShopRoute, ShopRouteAnswer } from "#sandbox/contract.ts";
import { shopOf } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Html } from "./html.ts";
import { page } from "./layout.ts";
import type { Language, Texts } from "./messages.ts";
import { languageOf } from "./messages.ts";

type Request = Parameters<ShopRoute["handle"]>[0];

/** What a merchant's page is made from. */
export interface PageRequest extends Omit<Request, "shop"> {
  shop: Shop;
  text: Texts;
  language: Language;
  answer(options: { title: string; body: Html; status?: number }): ShopRouteAnswer;
}

/** A page under /merchant, in the reader's language and with the links to the others. */
export function merchantPage(
  path: string,
  write: (request: PageRequest) => ShopRouteAnswer,
): ShopRoute {
  return {
    method: "GET",
    path: `/merchant${path}`,
    handle: (request) => {
      const shop = shopOf(request.shop);
      const language = languageOf(request, shop);
      const { text } = language;
      const links = linksOf(text);
      return write({
        ...request,
        shop,
        text,
        language,
        answer: ({ status, ...content }) => ({
          status,
          html: page({ ...content, shop, language, links, query: request.query }),
        }),
      });
    },
  };
}

function linksOf(text: Texts) {
  return [
    { path: "/merchant", text: text.overview },
    { path: "/merchant/orders", text: text.orders },
    { path: "/merchant/products", text: text.products },
    { path: "/merchant/stock", text: text.stock },
    { path: "/merchant/mails", text: text.mails },
    { path: "/", text: text.shop },
  ];
}
