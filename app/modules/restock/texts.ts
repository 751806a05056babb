export const RESTOCK_LOCALES = ["en", "zh-CN", "ru"] as const;
export type RestockLocale = (typeof RESTOCK_LOCALES)[number];

interface Letter {
  subject: string;
  text: string;
}

interface Blanks {
  title: string;
  shop: string;
  link: string;
  withdraw: string;
}

/** Asks whether the address is really its owner's wish. */
export function confirmLetter(locale: string, blanks: Blanks): Letter {
  return fill(LETTERS[localeOf(locale)].confirm, blanks);
}

/** Tells that the item is back. */
export function backLetter(locale: string, blanks: Blanks): Letter {
  return fill(LETTERS[localeOf(locale)].back, blanks);
}

export const localeOf = (text: string): RestockLocale =>
  RESTOCK_LOCALES.find((locale) => locale === text) ?? "en";

function fill({ subject, text }: Letter, blanks: Blanks): Letter {
  const put = (words: string): string =>
    words
      .replaceAll("{title}", () => blanks.title)
      .replaceAll("{shop}", () => blanks.shop)
      .replaceAll("{link}", () => blanks.link)
      .replaceAll("{withdraw}", () => blanks.withdraw);
  return { subject: put(subject).replace(/\s+/g, " "), text: put(text) };
}

const LETTERS: Record<RestockLocale, { confirm: Letter; back: Letter }> = {
  en: {
    confirm: {
      subject: "{shop}: may we write to you about {title}?",
      text: `You asked to be told when this is back: {title}

Please confirm it here:
{link}

If it was not you, do nothing: your address is deleted within a week. To have it deleted now:
{withdraw}

{shop}
`,
    },
    back: {
      subject: "{title} is back",
      text: `It can be had again: {title}
{link}

You asked us to tell you. We have deleted your address with this mail. If you wait for other things and want no more mails about them:
{withdraw}

{shop}
`,
    },
  },
  "zh-CN": {
    confirm: {
      subject: "{shop}：请确认到货通知（{title}）",
      text: `您希望在到货时收到通知：{title}

请在此确认：
{link}

如果不是您本人操作，请忽略此邮件，您的地址会在一周内删除。立即删除：
{withdraw}

{shop}
`,
    },
    back: {
      subject: "{title} 到货了",
      text: `又可以购买了：{title}
{link}

这是您要求的通知，发出后我们已删除您的地址。如果您还在等其他商品，但不想再收到通知：
{withdraw}

{shop}
`,
    },
  },
  ru: {
    confirm: {
      subject: "{shop}: можно написать вам о товаре {title}?",
      text: `Вы просили сообщить, когда это снова появится: {title}

Подтвердите, пожалуйста, здесь:
{link}

Если это были не вы, ничего не делайте: адрес будет удалён через неделю. Удалить его сразу:
{withdraw}

{shop}
`,
    },
    back: {
      subject: "{title} снова в наличии",
      text: `Снова можно купить: {title}
{link}

Вы просили сообщить. С этим письмом мы удалили ваш адрес. Если вы ждёте и другие товары, но писем больше не хотите:
{withdraw}

{shop}
`,
    },
  },
};

/** The words of the small pages that the links lead to. */
export interface PageTexts {
  confirmTitle: string;
  confirmButton: string;
  confirmed: string;
  withdrawTitle: string;
  withdrawButton: string;
  withdrawn: string;
  wrongLink: string;
}

export const pageTexts = (locale: string): PageTexts => PAGES[localeOf(locale)];

const PAGES: Record<RestockLocale, PageTexts> = {
  en: {
    confirmTitle: "May we write to you when it is back?",
    confirmButton: "Yes, write to me",
    confirmed: "Thank you. We write to you once, when it is back.",
    withdrawTitle: "Delete your address?",
    withdrawButton: "Delete my address",
    withdrawn: "Your address is deleted. We do not write to you any more.",
    wrongLink: "This link is not whole. Copy it from the mail once more.",
  },
  "zh-CN": {
    confirmTitle: "到货时可以写信通知您吗？",
    confirmButton: "可以，请通知我",
    confirmed: "谢谢。到货时我们会写信通知您一次。",
    withdrawTitle: "要删除您的地址吗？",
    withdrawButton: "删除我的地址",
    withdrawn: "您的地址已删除，我们不会再写信给您。",
    wrongLink: "链接不完整，请从邮件中重新复制。",
  },
  ru: {
    confirmTitle: "Можно написать вам, когда товар появится?",
    confirmButton: "Да, напишите мне",
    confirmed: "Спасибо. Мы напишем вам один раз, когда товар появится.",
    withdrawTitle: "Удалить ваш адрес?",
    withdrawButton: "Удалить мой адрес",
    withdrawn: "Адрес удалён. Больше мы вам не пишем.",
    wrongLink: "Ссылка неполная. Скопируйте её из письма ещё раз.",
  },
};
