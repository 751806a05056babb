import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { ConnectionArgs, SortValue } from "#sandbox/shop/graphql/connection.ts";
import { displayName, ordersOfCustomer } from "#sandbox/shop/customers/find-customer.ts";
import type { Customer } from "#sandbox/shop/customers/state.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import { totalsOf } from "#sandbox/shop/orders/order-totals.ts";
import type { Order } from "#sandbox/shop/orders/state.ts";
import { compileSearch } from "#sandbox/shop/search/match.ts";
import type { SearchFields } from "#sandbox/shop/search/match.ts";
import { addressView } from "./address-view.ts";
import type { AccountContext } from "./context.ts";
import { confirmationNumber } from "./order-resolvers.ts";
import { textErrors } from "./text-errors.ts";

const idOfRecord = ({ id }: { id: string }): string => id;

const orderSearch: SearchFields<Order> = {
  fields: {
    id: { kind: "id", valuesOf: (order) => [order.id] },
    name: { kind: "keyword", valuesOf: (order) => [order.name, order.name.replace(/^#/, "")] },
    order_number: { kind: "keyword", valuesOf: (order) => [String(order.number)] },
    confirmation_number: { kind: "keyword", valuesOf: (order) => [confirmationNumber(order)] },
    created_at: { kind: "time", valuesOf: (order) => [order.createdAt] },
    processed_at: { kind: "time", valuesOf: (order) => [order.processedAt] },
    updated_at: { kind: "time", valuesOf: (order) => [order.updatedAt] },
  },
  defaultValuesOf: (order) => [order.name, ...order.lines.map(({ title }) => title)],
};

type OrdersArgs = ConnectionArgs & { query?: string | null; sortKey?: string | null };

function orders(customer: Customer, args: OrdersArgs, { shop, world }: AccountContext) {
  const sortBy: Record<string, (order: Order) => SortValue> = {
    CREATED_AT: (order) => order.createdAt,
    ORDER_NUMBER: (order) => order.number,
    PROCESSED_AT: (order) => order.processedAt,
    TOTAL_PRICE: (order) => totalsOf(order, shop.orders).total,
    UPDATED_AT: (order) => order.updatedAt,
  };
  const matches = compileSearch(args.query, { ...orderSearch, now: world.clock.now() });
  const own = ordersOfCustomer(shop, customer);
  const found = matches ? own.filter(matches) : own;
  return connectionOf(found, args, { idOf: idOfRecord, sortBy: sortBy[args.sortKey ?? "ID"] });
}

function addresses(
  { addresses: all, defaultAddressId }: Customer,
  args: ConnectionArgs & { skipDefault?: boolean | null },
) {
  const shown = all.filter(({ id }) => !args.skipDefault || id !== defaultAddressId);
  const views = shown.map(({ id, address }) => addressView(id, address));
  return connectionOf(views, args, { idOf: idOfRecord });
}

function defaultAddress({ addresses: all, defaultAddressId }: Customer) {
  const found = all.find(({ id }) => id === defaultAddressId);
  return found ? addressView(found.id, found.address) : null;
}

const customerFields = {
  displayName,
  createdAt: ({ createdAt }: Customer) => isoTime(createdAt),
  creationDate: ({ createdAt }: Customer) => isoTime(createdAt),
  emailAddress: ({ email }: Customer) => ({
    emailAddress: email,
    marketingState: "NOT_SUBSCRIBED",
  }),
  phoneNumber: ({ phone }: Customer) =>
    phone === null ? null : { phoneNumber: phone, marketingState: "NOT_SUBSCRIBED" },
  imageUrl: () => "https://cdn.shopify.com/shopifycloud/customer-account-web/avatar.svg",
  defaultAddress,
  addresses,
  orders,
};

interface UpdateInput {
  firstName?: string | null;
  lastName?: string | null;
}

const ADDRESS = /(https?:\/\/|www\.)\S/i;

function customerUpdate(_: unknown, args: { input: UpdateInput }, context: AccountContext) {
  const { firstName, lastName } = args.input;
  const { customer, shop, world } = context;
  if (firstName === undefined && lastName === undefined) {
    const message = "The input argument is empty.";
    const error = { code: "CUSTOMER_INPUT_ARGUMENT_EMPTY", field: ["input"], message };
    return { customer: null, userErrors: [error] };
  }
  const userErrors = Object.entries({ firstName, lastName }).flatMap(([name, value]) => {
    const field = ["input", name];
    if (!ADDRESS.test(value ?? "")) return textErrors(field, value);
    return [{ code: "CONTAINS_URL", field, message: "The name can't contain a URL." }];
  });
  if (userErrors.length > 0) return { customer: null, userErrors };
  if (firstName !== undefined) customer.firstName = firstName?.trim() || null;
  if (lastName !== undefined) customer.lastName = lastName?.trim() || null;
  world.changed(shop);
  return { customer, userErrors: [] };
}

export const customerResolvers = {
  QueryRoot: {
    customer: (_: unknown, __: unknown, context: AccountContext) => context.customer,
    /** Somebody else's order is as if there were none. */
    order: (_: unknown, args: { id: string }, { shop, customer }: AccountContext) =>
      ordersOfCustomer(shop, customer).find(({ id }) => id === args.id) ?? null,
    shop: (_: unknown, __: unknown, { shop }: AccountContext) => ({
      id: shop.id,
      name: shop.name,
      email: shop.email,
      myshopifyDomain: shop.domain,
    }),
  },
  Customer: customerFields,
  Mutation: { customerUpdate },
};
