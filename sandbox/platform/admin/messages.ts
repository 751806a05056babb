/** What the admin's own pages say. Apps bring their own texts. */
const en = {
  title: "Local Shopify",
  shops: "Shops",
  noShops: "There is no shop yet. Make one through the control API:",
  openAdmin: "Open the admin",
  openStore: "Visit as a shopper",
  merchantPage: "Products, stock and orders",
  mails: "Mails",
  apps: "Apps",
  installed: "installed",
  notInstalled: "not installed",
  open: "Open",
  installAndOpen: "Install and open",
  uninstall: "Uninstall",
  uninstallQuestion: "Uninstall this app? Its access ends at once.",
  plan: "Plan",
  standing: "Standing",
  menu: "Menu",
  home: "Home",
  language: "Language",
  close: "Close",
  cancel: "Cancel",
  search: "Search",
  select: "Select",
  nothingFound: "Nothing found",
  chooseProducts: "Choose products",
  scopesQuestion: "This app asks for more access:",
  grant: "Grant",
  decline: "Decline",
  unknownShop: "There is no such shop.",
  unknownApp: "There is no such app.",
};

export type Messages = Readonly<typeof en>;

const zhCN: Messages = {
  title: "本地 Shopify",
  shops: "店铺",
  noShops: "还没有店铺。请通过控制接口创建：",
  openAdmin: "打开后台",
  openStore: "以顾客身份访问",
  merchantPage: "商品、库存与订单",
  mails: "邮件",
  apps: "应用",
  installed: "已安装",
  notInstalled: "未安装",
  open: "打开",
  installAndOpen: "安装并打开",
  uninstall: "卸载",
  uninstallQuestion: "确定卸载此应用吗？其访问权限将立即终止。",
  plan: "套餐",
  standing: "状态",
  menu: "菜单",
  home: "首页",
  language: "语言",
  close: "关闭",
  cancel: "取消",
  search: "搜索",
  select: "选择",
  nothingFound: "没有找到",
  chooseProducts: "选择商品",
  scopesQuestion: "此应用请求更多权限：",
  grant: "同意",
  decline: "拒绝",
  unknownShop: "没有这个店铺。",
  unknownApp: "没有这个应用。",
};

export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  "zh-CN": "简体中文",
};

const catalogues: Readonly<Record<Locale, Messages>> = { en, "zh-CN": zhCN };

export function messagesIn(locale: Locale): Messages {
  return catalogues[locale];
}
