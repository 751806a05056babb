import { createHash } from "node:crypto";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { countryName } from "#sandbox/shop/countries.ts";
import type { Address } from "#sandbox/shop/orders/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { convert, money } from "../localization/price.ts";
import type { Cart } from "../state.ts";
import { cartRates, chosenRate } from "./cart-rates.ts";

function nameOf({ firstName, lastName }: Address): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}

/** An address in lines, the way the API joins them. */
function addressFields(address: Address) {
  const country = countryName(address.countryCode);
  const place = [address.city, address.provinceCode, address.zip].filter(Boolean).join(" ");
  return {
    ...address,
    country,
    name: nameOf(address),
    latitude: null,
    longitude: null,
    formatted: (args: { withName?: boolean; withCompany?: boolean }) =>
      [
        args.withName ? nameOf(address) : null,
        args.withCompany ? address.company : null,
        address.address1,
        address.address2,
        place,
        country,
      ].filter((line): line is string => typeof line === "string" && line !== ""),
    formattedArea: [address.city, address.provinceCode, country].filter(Boolean).join(", "),
  };
}

export function addressesView(cart: Cart) {
  return {
    addresses: ({ selected }: { selected?: boolean }) =>
      cart.addresses
        .filter((each) => !selected || each.selected)
        .map(({ id, address, selected: isSelected, oneTimeUse }) => ({
          id,
          oneTimeUse,
          selected: isSelected,
          address: { __typename: "CartDeliveryAddress", ...addressFields(address) },
        })),
  };
}

export function optionHandle(cart: Cart, title: string): string {
  return createHash("sha256").update(`${cart.token} ${title}`).digest("hex").slice(0, 32);
}

export function groupId(cart: Cart): string {
  return `gid://shopify/CartDeliveryGroup/${cart.token}`;
}

const nowhere: Address = {
  firstName: null,
  lastName: null,
  company: null,
  address1: null,
  address2: null,
  city: null,
  province: null,
  provinceCode: null,
  zip: null,
  country: null,
  countryCode: null,
  phone: null,
};

/** One parcel with the shop's rates, as soon as it is known where it goes. */
export function deliveryGroups<Line extends { id: string }>(
  { shop }: StorefrontContext,
  cart: Cart,
  parcel: { lines: readonly Line[]; currency: string },
) {
  const selected = cart.addresses.find((each) => each.selected);
  const { countryCode } = cart.buyer;
  const address = selected?.address ?? (countryCode === null ? null : { ...nowhere, countryCode });
  if (!address || parcel.lines.length === 0) return [];
  const options = cartRates(shop, cart).map(({ title, price }) => ({
    code: title,
    title,
    description: null,
    handle: optionHandle(cart, title),
    deliveryMethodType: "SHIPPING",
    estimatedCost: money(convert(price, shop.currencyCode, parcel.currency), parcel.currency),
  }));
  const chosen = chosenRate(shop, cart)?.title;
  return [
    {
      id: groupId(cart),
      groupType: "ONE_TIME_PURCHASE",
      deliveryAddress: {
        __typename: "MailingAddress",
        id: `gid://shopify/MailingAddress/${cart.token}`,
        countryCodeV2: address.countryCode,
        ...addressFields(address),
      },
      deliveryOptions: options,
      selectedDeliveryOption: options.find(({ title }) => title === chosen) ?? null,
      cartLines: (args: ConnectionArgs) =>
        connectionOf(parcel.lines, args, { idOf: ({ id }) => id }),
    },
  ];
}
