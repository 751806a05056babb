import type { enConsent } from "./en-consent.server.ts";

export const ruConsent: Record<keyof typeof enConsent, string> = {
  privacyChoices: "Настройки конфиденциальности",
  privacyNeeded:
    "Ваш выбор, корзина и вход в аккаунт хранятся в файлах cookie самого магазина: без них он не мог бы продавать. Никому другому они не передаются.",
  privacyOff: "Посещения этого магазина не учитываются.",
  consentTitle: "Можно учесть ваше посещение?",
  consentText:
    "Так мы узнаём, какие товары смотрят, с помощью аналитики Shopify, на котором работает магазин. Без рекламы.",
  consentMore: "Подробнее, и выбор на будущее",
  "consent.yes": "Да, учитывайте",
  "consent.no": "Нет, не надо",
  "consentNow.unasked": "Ответа ещё нет: ваше посещение не учитывается.",
  "consentNow.yes": "Вы согласились: посещение учитывается.",
  "consentNow.no": "Ваше посещение не учитывается.",
};
