import type { enNotify } from "./en-notify.server.ts";

export const ruNotify: Record<keyof typeof enNotify, string> = {
  notifyTitle: "Сообщить, когда появится",
  notifyConsent: "Напишите мне один раз, когда товар появится. Я могу отказаться в любой момент.",
  notifySend: "Сообщить мне",
  notifyAsked: "Мы отправили вам письмо. Подтвердите в нём, пожалуйста, что вам можно написать.",
  notifyHint: "Адрес нужен только для этого, потом мы его удалим.",
  "notifyWrong.email": "Напишите адрес полностью, например ada@example.com.",
  "notifyWrong.consent": "Отметьте согласие, чтобы мы могли вам написать.",
  "notifyWrong.other": "Сейчас сохранить не удалось. Попробуйте чуть позже.",
};
