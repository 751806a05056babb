import type { enNotify } from "./en-notify.server.ts";

export const zhCnNotify: Record<keyof typeof enNotify, string> = {
  notifyTitle: "到货时通知我",
  notifyConsent: "到货时写信通知我一次。我可以随时撤回。",
  notifySend: "通知我",
  notifyAsked: "我们已给您发了一封邮件，请在邮件中确认。",
  notifyHint: "您的地址只用于这次通知，之后即删除。",
  "notifyWrong.email": "请填写完整的邮箱地址，例如 ada@example.com。",
  "notifyWrong.consent": "请勾选，以便我们写信给您。",
  "notifyWrong.other": "暂时没能保存，请稍后再试。",
};
