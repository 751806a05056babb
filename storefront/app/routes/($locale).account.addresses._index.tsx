import { data, Form, Link, redirect, useActionData, useLoaderData } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { FormProblem } from "#store/components/field.tsx";
import { NO_PROBLEMS, problemsOf } from "#store/lib/account-form.ts";
import { accountMeta } from "#store/lib/account-meta.ts";
import { askAccounts, changeAccount } from "#store/lib/ask-accounts.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { fromPathId, toPathId } from "#store/lib/path-id.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import {
  ADDRESSES,
  CHANGE_ADDRESS,
  DELETE_ADDRESS,
} from "#store/queries/account/addresses.server.ts";
import type { StoredAddressFragment } from "#store/queries/account/generated/graphql.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { customer } = await askAccounts(ADDRESSES, { context, variables: {} });
  const title = textsOf(localeOf(new URL(request.url).pathname)).addresses;
  return {
    addresses: customer.addresses.nodes,
    defaultId: customer.defaultAddress?.id ?? null,
    title,
  };
}

/** Deletes an address, or makes it the default one. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [wanted, part] = [form.get("do"), form.get("id")];
  const id = fromPathId(typeof part === "string" ? part : undefined);
  if (id === null || (wanted !== "delete" && wanted !== "default")) {
    throw new Response(null, { status: 404 });
  }
  const refusals =
    wanted === "delete"
      ? await changeAccount(DELETE_ADDRESS, { context, variables: { id } })
      : await changeAccount(CHANGE_ADDRESS, { context, variables: { id, isDefault: true } });
  if (refusals.length > 0) return data({ problems: problemsOf(refusals, []) }, { status: 422 });
  return redirect(new URL(request.url).pathname, { status: 303 });
}

export const meta: MetaFunction<typeof loader> = accountMeta;

export default function Addresses() {
  const { addresses, defaultId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say, path } = useFrame();
  return (
    <>
      <h1>{say("addresses")}</h1>
      <FormProblem problems={answer?.problems ?? NO_PROBLEMS} />
      {addresses.length === 0 && <p>{say("noAddresses")}</p>}
      <ul className="addresses">
        {addresses.map((address) => (
          <li key={address.id}>
            <Address
              address={address}
              isDefault={address.id === defaultId}
              isOnly={addresses.length === 1}
            />
          </li>
        ))}
      </ul>
      <p>
        <Link className="button" to={path("/account/addresses/new")}>
          {say("addAddress")}
        </Link>
      </p>
    </>
  );
}

function Address(props: { address: StoredAddressFragment; isDefault: boolean; isOnly: boolean }) {
  const { address, isDefault, isOnly } = props;
  const { say, path } = useFrame();
  const part = toPathId(address.id);
  const where = address.address1 ?? "";
  return (
    <article className="address-card">
      {isDefault && <p className="tag">{say("defaultAddress")}</p>}
      <address>
        {address.formatted.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <div className="address-tools">
        <Link to={path(`/account/addresses/${part}`)} aria-label={`${say("edit")}: ${where}`}>
          {say("edit")}
        </Link>
        <Form method="post" action={`${path("/account/addresses")}?index`}>
          <input type="hidden" name="id" value={part} />
          {!isDefault && (
            <button name="do" value="default">
              {say("makeDefault")}
            </button>
          )}
          {(!isDefault || isOnly) && (
            <button name="do" value="delete" aria-label={`${say("delete")}: ${where}`}>
              {say("delete")}
            </button>
          )}
        </Form>
      </div>
    </article>
  );
}
