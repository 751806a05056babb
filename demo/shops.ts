/** The invented businesses of the demo world. None of them exists. */
export interface DemoLocation {
  name: string;
  nameZh: string;
  address1: string;
  city: string;
  countryCode: string;
}

export interface DemoShop {
  domain: string;
  name: string;
  nameZh: string;
  countryCode: string;
  currencyCode: string;
  locale: "en" | "zh-CN";
}

export const FACTORY: DemoShop = {
  domain: "nine-herons-works.myshopify.com",
  name: "Nine Herons Works",
  nameZh: "九鹭造物",
  countryCode: "CN",
  currencyCode: "USD",
  locale: "zh-CN",
};

/** The first is where the catalogue's own quantities lie. */
export const LOCATIONS: readonly [DemoLocation, DemoLocation] = [
  {
    name: "Jingdezhen kiln warehouse",
    nameZh: "景德镇窑仓",
    address1: "9 Heron Lane",
    city: "Jingdezhen",
    countryCode: "CN",
  },
  {
    name: "Ningbo port warehouse",
    nameZh: "宁波港仓",
    address1: "Shed 21, Tidal Dock",
    city: "Ningbo",
    countryCode: "CN",
  },
];

export const RESELLERS: readonly DemoShop[] = [
  {
    domain: "quiet-teapot-society.myshopify.com",
    name: "Quiet Teapot Society",
    nameZh: "静壶会",
    countryCode: "US",
    currencyCode: "USD",
    locale: "en",
  },
  {
    domain: "marmalade-attic.myshopify.com",
    name: "Marmalade Attic",
    nameZh: "橘酱阁楼",
    countryCode: "US",
    currencyCode: "USD",
    locale: "en",
  },
  {
    domain: "two-geese-and-a-lamp.myshopify.com",
    name: "Two Geese and a Lamp",
    nameZh: "双雁一灯",
    countryCode: "CA",
    currencyCode: "USD",
    locale: "en",
  },
];
