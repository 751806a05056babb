import { ADD_ADDRESS, ADDRESSES, CHANGE_ADDRESS } from "#store/queries/account/addresses.server.ts";
import type { StoredAddressFragment } from "#store/queries/account/generated/graphql.ts";
import { ADDRESS_FIELDS, readTexts } from "./account-form.ts";
import { askAccounts, changeAccount } from "./ask-accounts.server.ts";
import type { Context, Refusal } from "./ask-accounts.server.ts";
import { fromPathId } from "./path-id.ts";

type Visit = Pick<Context, "customerAccount">;
type AddressTexts = Partial<Record<(typeof ADDRESS_FIELDS)[number], string | null>>;

interface Shown {
  isNew: boolean;
  isDefault: boolean;
  address: AddressTexts;
}

/** The address that a part of a page's address names: "new", or one of the customer's own; else 404. */
export async function readAddress(context: Visit, part: string | undefined): Promise<Shown> {
  const { customer } = await askAccounts(ADDRESSES, { context, variables: {} });
  const { nodes } = customer.addresses;
  if (part === "new") return { isNew: true, isDefault: nodes.length === 0, address: {} };
  const id = fromPathId(part);
  const address = nodes.find((each) => each.id === id);
  if (!address) throw new Response(null, { status: 404 });
  return { isNew: false, isDefault: customer.defaultAddress?.id === id, address: textsIn(address) };
}

function textsIn(address: StoredAddressFragment): AddressTexts {
  return Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, address[name]]));
}

/** Saves what a form says. A box that was not ticked leaves the default address as it is. */
export async function saveAddress(
  context: Visit,
  { part, form }: { part: string | undefined; form: FormData },
): Promise<{ typed: AddressTexts; refusals: Refusal[] }> {
  const address = readTexts(form, ADDRESS_FIELDS);
  const isDefault = form.has("isDefault");
  if (part === "new") {
    const variables = { address, isDefault };
    return { typed: address, refusals: await changeAccount(ADD_ADDRESS, { context, variables }) };
  }
  const id = fromPathId(part);
  if (id === null) throw new Response(null, { status: 404 });
  const variables = { id, address, isDefault: isDefault ? true : null };
  return { typed: address, refusals: await changeAccount(CHANGE_ADDRESS, { context, variables }) };
}
