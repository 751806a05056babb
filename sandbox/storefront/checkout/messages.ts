/** What the checkout says to a shopper. */
const en = {
  checkout: "Checkout",
  contact: "Contact",
  email: "Email",
  delivery: "Delivery",
  country: "Country",
  firstName: "First name",
  lastName: "Last name",
  address1: "Address",
  address2: "Apartment, suite, etc. (optional)",
  city: "City",
  zip: "Postal code",
  phone: "Phone (optional)",
  shippingMethod: "Shipping method",
  free: "Free",
  payment: "Payment",
  testMode: "This is a test shop. No money moves.",
  cardNumber: "Card number",
  cardHint: "4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 is declined.",
  expiry: "Expiry date (MM / YY)",
  securityCode: "Security code",
  cardName: "Name on card",
  payNow: "Pay now",
  summary: "Order summary",
  subtotal: "Subtotal",
  discount: "Discount",
  shipping: "Shipping",
  giftCard: "Gift card",
  total: "Total",
  quantity: "Quantity",
  discountCode: "Discount code",
  apply: "Apply",
  remove: "Remove",
  chargedIn: "You pay in {currency}.",
  thanks: "Thank you!",
  confirmed: "Your order is confirmed",
  order: "Order",
  confirmationTo: "A confirmation goes to {email}.",
  shipsTo: "Ships to",
  notFound: "Not found",
  noSuchCheckout: "There is no such checkout.",
  empty: "Your cart is empty.",
  otherLanguage: "中文",
  missing: "Please fill in: {fields}.",
  badEmail: "Enter a valid email.",
  badCard: "Enter one of the test card numbers.",
  noDelivery: "The shop does not deliver to this country.",
  badCode: "Enter a valid discount code.",
  declined: "Your card was declined. Try another one.",
  out_of_stock: "Not enough of {product} is left.",
  not_published: "{product} is not sold any more.",
  no_shipping_rates: "{product} cannot be shipped to you.",
  unknown_variant: "A product of this cart is gone.",
  shop_paused: "This shop takes no orders now.",
  shop_unavailable: "This shop is unavailable.",
  expired: "The payment was not finished.",
  not_open: "This order was already paid.",
};

export type CheckoutTexts = Readonly<typeof en>;

const zhCN: CheckoutTexts = {
  checkout: "结账",
  contact: "联系方式",
  email: "电子邮箱",
  delivery: "收货信息",
  country: "国家/地区",
  firstName: "名",
  lastName: "姓",
  address1: "详细地址",
  address2: "公寓、单元等（选填）",
  city: "城市",
  zip: "邮政编码",
  phone: "电话（选填）",
  shippingMethod: "配送方式",
  free: "免费",
  payment: "付款",
  testMode: "这是测试商店，不会产生任何费用。",
  cardNumber: "卡号",
  cardHint: "4242 4242 4242 4242 会通过，4000 0000 0000 0002 会被拒绝。",
  expiry: "有效期（月/年）",
  securityCode: "安全码",
  cardName: "持卡人姓名",
  payNow: "立即付款",
  summary: "订单摘要",
  subtotal: "小计",
  discount: "折扣",
  shipping: "运费",
  giftCard: "礼品卡",
  total: "合计",
  quantity: "数量",
  discountCode: "折扣码",
  apply: "使用",
  remove: "移除",
  chargedIn: "将以{currency}付款。",
  thanks: "谢谢您！",
  confirmed: "您的订单已确认",
  order: "订单",
  confirmationTo: "确认邮件会发送到 {email}。",
  shipsTo: "寄往",
  notFound: "未找到",
  noSuchCheckout: "没有这个结账页面。",
  empty: "您的购物车是空的。",
  otherLanguage: "English",
  missing: "请填写：{fields}。",
  badEmail: "请输入有效的电子邮箱。",
  badCard: "请输入测试卡号之一。",
  noDelivery: "本店不配送到该国家/地区。",
  badCode: "请输入有效的折扣码。",
  declined: "您的卡被拒绝，请换一张。",
  out_of_stock: "{product}的库存不足。",
  not_published: "{product}已停止销售。",
  no_shipping_rates: "{product}无法配送给您。",
  unknown_variant: "购物车中的一件商品已下架。",
  shop_paused: "本店目前不接受订单。",
  shop_unavailable: "本店暂不可用。",
  expired: "付款未完成。",
  not_open: "此订单已经付款。",
};

export interface CheckoutLanguage {
  locale: "en" | "zh-CN";
  text: CheckoutTexts;
}

/** The language asked for, else the reader's, else the one that the cart was filled in. */
export function checkoutLanguage(asked: string | undefined, ofCart: string): CheckoutLanguage {
  const locale = (asked ?? ofCart).startsWith("zh") ? "zh-CN" : "en";
  return { locale, text: locale === "zh-CN" ? zhCN : en };
}

/** Puts values into the places of a text: "{product}". */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function textFor(text: CheckoutTexts, code: string): string | undefined {
  return Object.entries(text).find(([key]) => key === code)?.[1];
}
