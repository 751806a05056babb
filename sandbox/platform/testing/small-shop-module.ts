import type { ResolverContext, ShopBase, ShopModule, World } from "#sandbox/contract.ts";

/** A shop with a few products and one quantity for each item: enough to test the platform around it. */
export interface SmallShop extends ShopBase {
  name: string;
  available: Map<string, number>;
  products: { id: string; title: string; tags: string[] }[];
  uninstalled: { app: string; inventory: string }[];
  resumed: number;
}

export function isSmallShop(shop: ShopBase): shop is SmallShop {
  return "available" in shop;
}

function small(shop: ShopBase): SmallShop {
  if (!isSmallShop(shop)) throw new Error(`${shop.domain} is not a small shop`);
  return shop;
}

interface Row {
  inventoryItemId: string;
  locationId: string;
  quantity: number;
  changeFromQuantity?: number | null;
}

function setQuantities(input: { quantities: Row[] }, { world, shop, eventId }: ResolverContext) {
  const { available } = small(shop);
  const stale = input.quantities.findIndex(
    ({ inventoryItemId, changeFromQuantity: from }) =>
      typeof from === "number" && from !== (available.get(inventoryItemId) ?? 0),
  );
  if (stale >= 0) {
    const field = ["input", "quantities", String(stale), "changeFromQuantity"];
    const error = { code: "CHANGE_FROM_QUANTITY_STALE", field, message: "stale" };
    return { userErrors: [error], inventoryAdjustmentGroup: null };
  }
  for (const { inventoryItemId, quantity } of input.quantities) {
    available.set(inventoryItemId, quantity);
    world.emit({
      shop,
      eventId,
      topic: "inventory_levels/update",
      payload: { available: quantity },
    });
  }
  world.changed(shop);
  const last = input.quantities.at(-1)?.inventoryItemId ?? "";
  // A function, so that a test can tell a stored answer from one that is worked out anew.
  const reason = () => `now ${available.get(last)}`;
  return { userErrors: [], inventoryAdjustmentGroup: { id: "gid://shopify/Group/1", reason } };
}

function page<T extends { id: string }>(
  nodes: T[],
  args: { first?: number; after?: string | null },
) {
  const from = args.after ? nodes.findIndex(({ id }) => id === args.after) + 1 : 0;
  const shown = nodes.slice(from, from + (args.first ?? nodes.length));
  const pageInfo = {
    hasNextPage: from + shown.length < nodes.length,
    endCursor: shown.at(-1)?.id ?? null,
  };
  return { nodes: shown, edges: shown.map((node) => ({ node, cursor: node.id })), pageInfo };
}

function productObject(product: SmallShop["products"][number]) {
  return {
    __typename: "Product",
    ...product,
    handle: product.title.toLowerCase(),
    status: "ACTIVE",
    variants: (args: { first?: number; after?: string | null }) =>
      page(
        product.tags.map((tag, index) => ({
          __typename: "ProductVariant",
          id: `${product.id.replace("Product", "ProductVariant")}-${index}`,
          title: tag,
          sku: tag,
          price: "1.00",
          inventoryItem: { id: `gid://shopify/InventoryItem/${index}` },
        })),
        args,
      ),
  };
}

export const smallShopModule: ShopModule = {
  resolvers: {
    QueryRoot: {
      shop: (_source, _args, { shop }) => ({ id: shop.id, name: small(shop).name }),
      products: (_source, args: { first?: number; after?: string | null }, { shop }) =>
        page(small(shop).products.map(productObject), args),
      node: (_source, { id }: { id: string }, { shop }) => {
        const found = small(shop).products.find((product) => product.id === id);
        return found ? productObject(found) : null;
      },
      orders: () => ({ nodes: [], edges: [] }),
    },
    Mutation: {
      inventorySetQuantities: (_source, { input }: { input: { quantities: Row[] } }, context) =>
        setQuantities(input, context),
      inventoryAdjustQuantities: () => ({ userErrors: [], inventoryAdjustmentGroup: null }),
      productCreate: (
        _source,
        { product }: { product: { title: string; tags?: string[] } },
        { world, shop },
      ) => {
        const tags = product.tags ?? [];
        const made = { id: `gid://shopify/Product/${world.nextId()}`, title: product.title, tags };
        small(shop).products.push(made);
        world.changed(shop);
        return { product: productObject(made), userErrors: [] };
      },
      refundCreate: () => {
        throw new Error("refunds are beyond the small shop");
      },
    },
  },
  routes: [
    {
      method: "POST",
      path: "/buy/:item",
      handle: ({ world, shop, params, body }) => {
        const payload = { id: BigInt(world.nextId()), item: params["item"], email: "a@b.example" };
        world.emit({ shop, topic: "orders/create", payload });
        return { status: 201, json: { item: params["item"], body } };
      },
    },
    { method: "GET", path: "/", handle: ({ shop }) => ({ html: `<h1>${shop.domain}</h1>` }) },
  ],
  createShop: (world, options): SmallShop => ({
    domain: options.domain,
    id: `gid://shopify/Shop/${world.nextId()}`,
    plan: options.plan,
    standing: "open",
    name: options.name,
    available: new Map(),
    products: [],
    uninstalled: [],
    resumed: 0,
  }),
  resume: (_world: World, shop) => void (small(shop).resumed += 1),
  changeSettings: (_world, _shop, change) => change,
  appUninstalled: (_world, shop, app, inventory) =>
    void small(shop).uninstalled.push({ app, inventory }),
};
