import { countryName } from "#sandbox/shop/countries.ts";
import type { Customer } from "#sandbox/shop/customers/state.ts";
import { newGid } from "#sandbox/shop/ids.ts";
import type { Address } from "#sandbox/shop/orders/state.ts";
import { addressView } from "./address-view.ts";
import type { AccountContext } from "./context.ts";
import type { AccountError } from "./text-errors.ts";
import { textErrors } from "./text-errors.ts";

const FIELDS = [
  ...["address1", "address2", "city", "company", "firstName", "lastName"],
  ...["phoneNumber", "territoryCode", "zip", "zoneCode"],
] as const;

type AddressInput = Readonly<Record<string, string | null | undefined>>;

const PHONE = /^\+?[\d\s().-]{5,20}$/;

function addressFrom(input: AddressInput, before?: Address): Address {
  const text = (name: string, known: string | null | undefined): string | null =>
    input[name] === undefined ? (known ?? null) : input[name]?.trim() || null;
  const countryCode = text("territoryCode", before?.countryCode);
  const provinceCode = text("zoneCode", before?.provinceCode);
  return {
    firstName: text("firstName", before?.firstName),
    lastName: text("lastName", before?.lastName),
    company: text("company", before?.company),
    address1: text("address1", before?.address1),
    address2: text("address2", before?.address2),
    city: text("city", before?.city),
    province: provinceCode,
    provinceCode,
    zip: text("zip", before?.zip),
    country: countryName(countryCode),
    countryCode,
    phone: text("phoneNumber", before?.phone),
  };
}

function wrong(code: string, name: string, message: string): AccountError {
  return { code, field: ["address", name], message };
}

/** What is wrong with an address as it would be, by field. */
function addressErrors(address: Address, input: AddressInput): AccountError[] {
  const errors = FIELDS.flatMap((name) => textErrors(["address", name], input[name]));
  if (address.address1 === null) {
    errors.push(wrong("ADDRESS1_MISSING", "address1", "Address can't be blank"));
  }
  if (address.countryCode === null) {
    errors.push(wrong("TERRITORY_CODE_MISSING", "territoryCode", "Country can't be blank"));
  } else if (!/^[A-Z]{2}$/.test(address.countryCode) || address.country === address.countryCode) {
    errors.push(wrong("INVALID_TERRITORY_CODE", "territoryCode", "Country isn't valid"));
  }
  if (address.phone !== null && !PHONE.test(address.phone)) {
    errors.push(wrong("PHONE_NUMBER_NOT_VALID", "phoneNumber", "Phone isn't valid"));
  }
  return errors;
}

function sameAddress(one: Address, other: Address): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function duplicateError({ addresses }: Customer, address: Address, ownId?: string): AccountError[] {
  const isKnown = addresses.some((each) => each.id !== ownId && sameAddress(each.address, address));
  if (!isKnown) return [];
  const message = "This address already exists";
  return [{ code: "CUSTOMER_ADDRESS_ALREADY_EXISTS", field: ["address"], message }];
}

interface CreateArgs {
  address: AddressInput;
  defaultAddress?: boolean | null;
}

function create(_: unknown, args: CreateArgs, { customer, shop, world }: AccountContext) {
  const address = addressFrom(args.address);
  const userErrors = [
    ...addressErrors(address, args.address),
    ...duplicateError(customer, address),
  ];
  if (userErrors.length > 0) return { customerAddress: null, userErrors };
  const id = newGid(world, "CustomerAddress");
  customer.addresses.push({ id, address });
  // The first address of a customer is where things go.
  if (args.defaultAddress || customer.addresses.length === 1) customer.defaultAddressId = id;
  world.changed(shop);
  return { customerAddress: addressView(id, address), userErrors: [] };
}

const missing: AccountError = {
  code: "ADDRESS_ID_DOES_NOT_EXIST",
  field: ["addressId"],
  message: "The address does not exist",
};

interface UpdateArgs {
  address?: AddressInput | null;
  addressId: string;
  defaultAddress?: boolean | null;
}

function update(_: unknown, args: UpdateArgs, { customer, shop, world }: AccountContext) {
  const { addressId: id, defaultAddress } = args;
  const known = customer.addresses.find((each) => each.id === id);
  if (!known) return { customerAddress: null, userErrors: [missing] };
  const input = args.address ?? {};
  const address = addressFrom(input, known.address);
  const userErrors = [
    ...(args.address ? addressErrors(address, input) : []),
    ...duplicateError(customer, address, id),
  ];
  if (defaultAddress === false && customer.defaultAddressId === id) {
    const message = "The default address can't be demoted";
    const code = "DEMOTING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED";
    userErrors.push({ code, field: ["defaultAddress"], message });
  }
  if (userErrors.length > 0) return { customerAddress: null, userErrors };
  known.address = address;
  if (defaultAddress) customer.defaultAddressId = id;
  world.changed(shop);
  return { customerAddress: addressView(id, address), userErrors: [] };
}

function remove(_: unknown, args: { addressId: string }, context: AccountContext) {
  const { customer, shop, world } = context;
  const { addressId: id } = args;
  if (!customer.addresses.some((each) => each.id === id)) {
    return { deletedAddressId: null, userErrors: [missing] };
  }
  // The last one may go; among several another must be the default first.
  if (customer.defaultAddressId === id && customer.addresses.length > 1) {
    const message = "The default address can't be deleted before another is set as default";
    const code = "DELETING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED";
    return { deletedAddressId: null, userErrors: [{ code, field: ["addressId"], message }] };
  }
  customer.addresses = customer.addresses.filter((each) => each.id !== id);
  if (customer.defaultAddressId === id) customer.defaultAddressId = null;
  world.changed(shop);
  return { deletedAddressId: id, userErrors: [] };
}

export const addressResolvers = {
  Mutation: {
    customerAddressCreate: create,
    customerAddressUpdate: update,
    customerAddressDelete: remove,
  },
};
