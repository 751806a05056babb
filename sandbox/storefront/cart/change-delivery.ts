import type { Address } from "#sandbox/shop/orders/state.ts";
import { countryName } from "#sandbox/shop/countries.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { notSimulated } from "../execution/not-simulated.ts";
import { sellsTo } from "../localization/context-for.ts";
import type { Cart, CartAddress } from "../state.ts";
import { cartRates } from "./cart-rates.ts";
import type { CartChange, CartUserError } from "./answer.ts";
import { invalid } from "./answer.ts";
import { groupId, optionHandle } from "./delivery.ts";
import { randomToken } from "./find-cart.ts";

type AddressInput = Partial<Omit<Address, "country" | "province">>;

export interface SelectableAddressInput {
  id?: string;
  address?: {
    copyFromCustomerAddressId?: string | null;
    deliveryAddress?: AddressInput | null;
  } | null;
  selected?: boolean | null;
  oneTimeUse?: boolean | null;
  validationStrategy?: "COUNTRY_CODE_ONLY" | "STRICT" | null;
}

const addressesMax = 250;

function addressFrom(input: AddressInput): Address {
  const text = (key: keyof AddressInput): string | null => input[key] ?? null;
  return {
    firstName: text("firstName"),
    lastName: text("lastName"),
    company: text("company"),
    address1: text("address1"),
    address2: text("address2"),
    city: text("city"),
    province: text("provinceCode"),
    provinceCode: text("provinceCode"),
    zip: text("zip"),
    country: countryName(text("countryCode")),
    countryCode: text("countryCode"),
    phone: text("phone"),
  };
}

function addressErrors(
  { shop }: StorefrontContext,
  inputs: readonly SelectableAddressInput[],
): CartUserError[] {
  const errors = inputs.flatMap(({ address, validationStrategy }, index) => {
    if (address?.copyFromCustomerAddressId)
      throw notSimulated("CartAddressInput", "copyFromCustomerAddressId");
    const given = address?.deliveryAddress;
    if (!given) return [];
    const field = ["addresses", String(index), "address", "deliveryAddress"];
    const missing = (key: "countryCode" | "address1" | "city" | "lastName"): CartUserError[] =>
      given[key]
        ? []
        : [invalid([...field, key], `${key} is required`, "ADDRESS_FIELD_IS_REQUIRED")];
    if (given.countryCode && !sellsTo(shop, given.countryCode)) {
      const message = "The shop does not deliver to this country.";
      return [invalid([...field, "countryCode"], message, "INVALID_DELIVERY_OPTION")];
    }
    const strict = validationStrategy === "STRICT";
    return [
      ...missing("countryCode"),
      ...(strict ? [...missing("lastName"), ...missing("address1"), ...missing("city")] : []),
    ];
  });
  if (inputs.filter(({ selected }) => selected).length > 1) {
    const message = "Only one delivery address can be selected.";
    errors.push(invalid(["addresses"], message, "ONLY_ONE_DELIVERY_ADDRESS_CAN_BE_SELECTED"));
  }
  return errors;
}

function select(cart: Cart, chosen: CartAddress | undefined): void {
  if (!chosen) return;
  for (const each of cart.addresses) each.selected = each === chosen;
}

export function addAddresses(
  context: StorefrontContext,
  cart: Cart,
  inputs: readonly SelectableAddressInput[],
): CartChange {
  const userErrors = addressErrors(context, inputs);
  if (cart.addresses.length + inputs.length > addressesMax) {
    const message = `A cart may have ${addressesMax} addresses.`;
    userErrors.push(invalid(["addresses"], message, "TOO_MANY_DELIVERY_ADDRESSES"));
  }
  if (userErrors.length > 0) return { userErrors };
  for (const { address, selected, oneTimeUse } of inputs) {
    const added: CartAddress = {
      id: `gid://shopify/CartSelectableAddress/${randomToken(context.world, 24)}?cart=${cart.token}`,
      address: addressFrom(address?.deliveryAddress ?? {}),
      selected: false,
      oneTimeUse: oneTimeUse ?? false,
    };
    cart.addresses.push(added);
    // The first address of a cart is where it goes.
    if (selected || cart.addresses.length === 1) select(cart, added);
  }
  return {};
}

function missingAddress(index: number, id: string | undefined): CartUserError {
  const message = `The delivery address ${id} does not exist.`;
  return invalid(["addresses", String(index), "id"], message, "INVALID_DELIVERY_ADDRESS_ID");
}

export function updateAddresses(
  context: StorefrontContext,
  cart: Cart,
  inputs: readonly SelectableAddressInput[],
): CartChange {
  const find = (id: string | undefined) => cart.addresses.find((each) => each.id === id);
  const userErrors = [
    ...inputs.flatMap(({ id }, index) => (find(id) ? [] : [missingAddress(index, id)])),
    ...addressErrors(context, inputs),
  ];
  if (userErrors.length > 0) return { userErrors };
  for (const { id, address, selected, oneTimeUse } of inputs) {
    const known = find(id);
    if (!known) continue;
    if (address?.deliveryAddress) known.address = addressFrom(address.deliveryAddress);
    if (typeof oneTimeUse === "boolean") known.oneTimeUse = oneTimeUse;
    if (selected === false) known.selected = false;
    if (selected) select(cart, known);
  }
  return {};
}

export function removeAddresses(cart: Cart, addressIds: readonly string[]): CartChange {
  const userErrors = addressIds.flatMap((id, index) =>
    cart.addresses.some((each) => each.id === id)
      ? []
      : [
          invalid(
            ["addressIds", String(index)],
            `The delivery address ${id} does not exist.`,
            "INVALID_DELIVERY_ADDRESS_ID",
          ),
        ],
  );
  if (userErrors.length > 0) return { userErrors };
  cart.addresses = cart.addresses.filter(({ id }) => !addressIds.includes(id));
  return {};
}

export function chooseDelivery(
  { shop }: StorefrontContext,
  cart: Cart,
  choices: readonly { deliveryGroupId: string; deliveryOptionHandle: string }[],
): CartChange {
  const rates = cartRates(shop, cart);
  const rateOf = (handle: string) =>
    rates.find(({ title }) => optionHandle(cart, title) === handle);
  const userErrors = choices.flatMap(({ deliveryGroupId, deliveryOptionHandle }, index) => {
    const field = ["selectedDeliveryOptions", String(index)];
    if (deliveryGroupId !== groupId(cart)) {
      const message = "Delivery group is invalid.";
      return [invalid([...field, "deliveryGroupId"], message, "INVALID_DELIVERY_GROUP")];
    }
    if (rateOf(deliveryOptionHandle)) return [];
    const message = "Delivery option is invalid.";
    return [invalid([...field, "deliveryOptionHandle"], message, "INVALID_DELIVERY_OPTION")];
  });
  const last = rateOf(choices.at(-1)?.deliveryOptionHandle ?? "");
  if (userErrors.length === 0 && last)
    cart.delivery = { country: cart.delivery?.country ?? null, title: last.title };
  return { userErrors };
}
