import { z } from "zod";
import { pageTexts, RESTOCK_LOCALES, type PageTexts } from "#app/modules/restock/index.ts";
import {
  confirmWishes,
  isOurLink,
  wishFor,
  withdrawWishes,
  type LinkAnswer,
  type OfLink,
  type RestockDeps,
} from "#app/modules/restock/index.server.ts";
import type { PublicCall, PublicCapability } from "./ports.ts";
import type { SmallPage } from "./small-page.server.ts";

const EMAIL_MAX = 254;
const URL_MAX = 2_000;

const wish = z.object({
  email: z.email().max(EMAIL_MAX),
  // Nobody is written to who did not say so.
  consent: z.literal(true),
  variantId: z
    .string()
    .regex(/^(gid:\/\/shopify\/ProductVariant\/)?\d{1,20}$/)
    .transform((text) => `gid://shopify/ProductVariant/${text.replace(/^.*\//, "")}`),
  locale: z.enum(RESTOCK_LOCALES),
  pageUrl: z.url({ protocol: /^https?$/ }).max(URL_MAX),
});

/** To be told when an item is back: the store's form, and the pages that the mails lead to. */
export function restockCapability(deps: RestockDeps): PublicCapability {
  return (routes) => {
    routes.signed("/notify", async ({ shop, body }) => {
      const parsed = wish.safeParse(body);
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? "");
        return { status: 422, body: { error: "invalid_wish", field } };
      }
      const { variantId, consent: _consent, ...rest } = parsed.data;
      const { factoryId } = shop;
      const answer = await wishFor(deps, { factoryId, variantGid: variantId, ...rest });
      if (answer.ok) return { status: 202, body: { state: "asked" } };
      return { status: 404, body: { error: answer.code } };
    });
    routes.page("/confirm", (call) =>
      pageOf(deps, call, { act: confirmWishes, words: wordsOf("confirm") }),
    );
    routes.page("/withdraw", (call) =>
      pageOf(deps, call, { act: withdrawWishes, words: wordsOf("withdraw") }),
    );
  };
}

interface PageKind {
  act: (deps: RestockDeps, of: OfLink) => Promise<LinkAnswer>;
  words: (texts: PageTexts) => { asked: string; button: string; done: string };
}

function wordsOf(kind: "confirm" | "withdraw"): PageKind["words"] {
  return (texts) =>
    kind === "confirm"
      ? { asked: texts.confirmTitle, button: texts.confirmButton, done: texts.confirmed }
      : { asked: texts.withdrawTitle, button: texts.withdrawButton, done: texts.withdrawn };
}

/** Mail programs open links by themselves, so only the button acts. */
async function pageOf(
  deps: RestockDeps,
  call: PublicCall & { isSent: boolean },
  { act, words }: PageKind,
): Promise<SmallPage> {
  const asked = call.query.get("locale") ?? "";
  const locale = RESTOCK_LOCALES.find((known) => known === asked) ?? "en";
  const texts = pageTexts(locale);
  const of = { factoryId: call.shop.factoryId, token: call.query.get("token") ?? "" };
  const wrong = { status: 400, locale, title: texts.wrongLink };
  if (!isOurLink(deps, of)) return wrong;
  const { asked: title, button, done } = words(texts);
  if (!call.isSent) return { locale, title, button };
  return (await act(deps, of)).ok ? { locale, title: done } : wrong;
}
