/** What the sign-in pages say. */
const en = {
  signIn: "Sign in",
  emailHint: "Enter your email, and you get a code to sign in or to make an account.",
  email: "Email",
  continue: "Continue",
  badEmail: "Enter a valid email address.",
  enterCode: "Enter the code",
  codeSent: "The code for {email}:",
  code: "6-digit code",
  badCode: "The code is wrong. Tries left: {count}.",
  otherEmail: "Use another email",
  standIn: "This is the local stand-in for Shopify's sign-in page. No mail was sent.",
  standInCode: "The mail would have held this code:",
  expired: "This sign-in has expired",
  expiredHint: "Go back to the store and sign in again.",
  refused: "This store cannot sign you in",
  mismatch: "The error was: {what} mismatch. The store's address is missing in its settings.",
  signedOut: "You are signed out",
  otherLanguage: "中文",
  order: "Order {name}",
  status: "Status",
  tracking: "Tracking",
  notFound: "Not found",
  noOrder: "There is no such order.",
};

export type AccountTexts = Readonly<typeof en>;

const zhCN: AccountTexts = {
  signIn: "登录",
  emailHint: "输入您的电子邮箱，我们会发送验证码，用于登录或注册账户。",
  email: "电子邮箱",
  continue: "继续",
  badEmail: "请输入有效的电子邮箱地址。",
  enterCode: "输入验证码",
  codeSent: "发送给 {email} 的验证码：",
  code: "6 位验证码",
  badCode: "验证码不正确，还可以尝试 {count} 次。",
  otherEmail: "使用其他邮箱",
  standIn: "这是 Shopify 登录页面的本地替身，并没有发送邮件。",
  standInCode: "邮件中的验证码应为：",
  expired: "本次登录已过期",
  expiredHint: "请返回商店重新登录。",
  refused: "此商店无法为您登录",
  mismatch: "错误：{what} 不匹配。商店的设置中缺少该地址。",
  signedOut: "您已退出登录",
  otherLanguage: "English",
  order: "订单 {name}",
  status: "状态",
  tracking: "物流",
  notFound: "未找到",
  noOrder: "没有这个订单。",
};

export interface AccountLanguage {
  locale: "en" | "zh-CN";
  text: AccountTexts;
}

/** Chinese for those who asked for it in any of its forms, English for all others. */
export function accountLanguage(asked: string | undefined): AccountLanguage {
  return asked?.toLowerCase().startsWith("zh")
    ? { locale: "zh-CN", text: zhCN }
    : { locale: "en", text: en };
}
