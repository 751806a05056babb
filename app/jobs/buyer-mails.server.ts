import type { BuyerMail, BuyerMessage } from "#app/modules/offers/index.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";
import { isTx } from "./stock-ports.server.ts";

type Letter = { subject: string; text: string };
type Say = {
  delayed: (message: Extract<BuyerMessage, { kind: "delayed" }> & { on: string }) => Letter;
  not_unlocked: (message: Extract<BuyerMessage, { kind: "not_unlocked" }>) => Letter;
};

const EN: Say = {
  delayed: ({ orderName, on }) => ({
    subject: `Order ${orderName} ships later`,
    text: `What you ordered takes longer to make than we promised. We now expect to ship order ${orderName} by ${on}.\n\nIf that is too late for you, you can cancel it in your account as long as it waits, and get your money back.`,
  }),
  not_unlocked: ({ title }) => ({
    subject: `Too few joined: ${title}`,
    text: `The group buy of ${title} has ended, and too few people joined. You pay nothing. Thank you for joining.`,
  }),
};

const ZH: Say = {
  delayed: ({ orderName, on }) => ({
    subject: `订单 ${orderName} 将延迟发货`,
    text: `您订购的商品制作时间比原先承诺的更长。订单 ${orderName} 现预计在 ${on}前发货。\n\n如果时间不合适，在发货前您可以在账户中取消订单并获得退款。`,
  }),
  not_unlocked: ({ title }) => ({
    subject: `拼团未成：${title}`,
    text: `“${title}”的拼团已结束，参加人数不足。您无需支付任何费用。感谢您的参与。`,
  }),
};

const RU: Say = {
  delayed: ({ orderName, on }) => ({
    subject: `Заказ ${orderName} отправим позже`,
    text: `Изготовление занимает больше времени, чем мы обещали. Теперь мы рассчитываем отправить заказ ${orderName} до ${on}.\n\nЕсли это слишком поздно, пока заказ ждёт, его можно отменить в личном кабинете и вернуть деньги.`,
  }),
  not_unlocked: ({ title }) => ({
    subject: `Совместная покупка не состоялась: ${title}`,
    text: `Совместная покупка «${title}» завершилась: участников не хватило. Платить ничего не нужно. Спасибо, что участвовали.`,
  }),
};

const LANGUAGES: readonly [string, Say][] = [
  ["zh", ZH],
  ["ru", RU],
];

/** Letters to buyers of offers, in their language; English where the store has none of theirs. */
export function makeBuyerMail(mail: Pick<Mail, "ask">): BuyerMail {
  return {
    async ask(tx, { message, ...letter }) {
      if (!isTx(tx)) return;
      await mail.ask(tx, { ...letter, ...write(letter.locale, message) });
    },
  };
}

function write(locale: string, message: BuyerMessage): Letter {
  const say = LANGUAGES.find(([language]) => locale.toLowerCase().startsWith(language))?.[1] ?? EN;
  if (message.kind === "not_unlocked") return say.not_unlocked(message);
  const form = { dateStyle: "long", timeZone: "UTC" } as const;
  const day = Date.parse(`${message.day}T00:00:00Z`);
  const tag = say === EN ? "en" : locale;
  return say.delayed({ ...message, on: new Intl.DateTimeFormat(tag, form).format(day) });
}
