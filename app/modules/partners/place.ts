/** What a reseller shows of its shop in its factories' "where to buy". */
export interface PlaceToBuy {
  /** Off until the reseller agrees. */
  isAgreed: boolean;
  name: string;
  /** The shop's public address. */
  url: string;
  city: string;
  countryCode: string;
  description: string;
}

export type PlaceField = "name" | "url" | "city" | "countryCode" | "description";

export const NO_PLACE: PlaceToBuy = {
  isAgreed: false,
  name: "",
  url: "",
  city: "",
  countryCode: "",
  description: "",
};

const NAME_MAX = 80;
const URL_MAX = 500;
const DESCRIPTION_MAX = 200;

/** The first field that cannot be shown; null when all can. A city and a description may be left out. */
export function checkPlace(place: PlaceToBuy): PlaceField | null {
  const { name, url, city, countryCode, description } = place;
  if (name === "" || name.length > NAME_MAX) return "name";
  if (url.length > URL_MAX || !isShopAddress(url)) return "url";
  if (city.length > NAME_MAX) return "city";
  if (!/^[A-Z]{2}$/.test(countryCode)) return "countryCode";
  return description.length > DESCRIPTION_MAX ? "description" : null;
}

/** Shown as a link: nothing but a web address may stand there. */
function isShopAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === "https:" && username === "" && password === "";
}
