import type { enConsent } from "./en-consent.server.ts";

export const zhCnConsent: Record<keyof typeof enConsent, string> = {
  privacyChoices: "隐私选择",
  privacyNeeded:
    "您的选择、购物车和登录状态保存在本店自己的 Cookie 中，没有它们本店无法售货；这些信息不会提供给任何人。",
  privacyOff: "本店不统计访问。",
  consentTitle: "可以统计您的访问吗？",
  consentText: "我们借此了解哪些商品受到关注，由承载本店的 Shopify 进行统计，不用于广告。",
  consentMore: "了解详情，也可日后更改",
  "consent.yes": "可以",
  "consent.no": "不可以",
  "consentNow.unasked": "尚未询问：目前不统计您的访问。",
  "consentNow.yes": "您已同意：会统计您的访问。",
  "consentNow.no": "不统计您的访问。",
};
