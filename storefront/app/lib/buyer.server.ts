import { BOUGHT } from "#store/queries/account/orders.server.ts";
import { CUSTOMER } from "#store/queries/account/customer.server.ts";
import type {
  BoughtQuery,
  BoughtQueryVariables,
} from "#store/queries/account/generated/graphql.ts";
import { askAccounts } from "./ask-accounts.server.ts";
import type { Context } from "./ask-accounts.server.ts";

/** The signed-in customer, as other pages of the store know them. */
export interface Buyer {
  /** gid://shopify/Customer/… */
  id: string;
  displayName: string;
  email: string | null;
}

type Visit = Pick<Context, "customerAccount">;

/** Null when nobody is signed in, and when accounts cannot be reached just now: pages go on without. */
export async function readBuyer(context: Visit): Promise<Buyer | null> {
  const customer = await askQuietly(context, () =>
    askAccounts(CUSTOMER, { context, variables: {} }).then((read) => read.customer),
  );
  if (!customer) return null;
  const { id, displayName, emailAddress } = customer;
  return { id, displayName, email: emailAddress?.emailAddress ?? null };
}

export interface Purchase {
  orderId: string;
  orderName: string;
}

const PAGES_MAX = 10;

/**
 * The newest order, not cancelled, in which the signed-in customer bought the product
 * (gid://shopify/Product/…). Null when they did not, or nobody is signed in.
 */
export async function findPurchase(context: Visit, productId: string): Promise<Purchase | null> {
  const found = await askQuietly(context, () => searchOrders(context, productId));
  return found ?? null;
}

async function searchOrders(context: Visit, productId: string): Promise<Purchase | null> {
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const read: BoughtQuery = await askAccounts<BoughtQuery, BoughtQueryVariables>(BOUGHT, {
      context,
      variables: { after },
    });
    const { orders } = read.customer;
    const order = orders.nodes.find(
      ({ cancelledAt, lineItems }) =>
        cancelledAt === null && lineItems.nodes.some((line) => line.productId === productId),
    );
    if (order) return { orderId: order.id, orderName: order.name };
    const { hasNextPage, endCursor } = orders.pageInfo;
    if (!hasNextPage || !endCursor) return null;
    after = endCursor;
  }
  return null;
}

/** Nobody is sent to sign in, and nothing breaks, on a page that sells. */
async function askQuietly<T>(
  { customerAccount }: Visit,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  if (!(await customerAccount.isLoggedIn())) return undefined;
  const [answered] = await Promise.allSettled([ask()]);
  return answered.status === "fulfilled" ? answered.value : undefined;
}

/** By the session alone: what stands on every page asks nobody. */
export function isSignedIn({ session }: Pick<Context, "session">): boolean {
  const known: unknown = session.get("customerAccount");
  return typeof known === "object" && known !== null && "accessToken" in known;
}
