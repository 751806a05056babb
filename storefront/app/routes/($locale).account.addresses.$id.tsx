import { data, redirect, useActionData, useLoaderData } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { AddressForm } from "#store/components/address-form.tsx";
import { NO_PROBLEMS, ADDRESS_FIELDS, problemsOf } from "#store/lib/account-form.ts";
import { accountMeta } from "#store/lib/account-meta.ts";
import { readAddress, saveAddress } from "#store/lib/addresses.server.ts";
import { localeOf, localPath } from "#store/lib/locales.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const texts = textsOf(localeOf(new URL(request.url).pathname));
  const known = await readAddress(context, params["id"]);
  return { ...known, title: known.isNew ? texts.addAddress : texts.editAddress };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { typed, refusals } = await saveAddress(context, { part: params["id"], form });
  if (refusals.length === 0) {
    const locale = localeOf(new URL(request.url).pathname);
    return redirect(localPath(locale, "/account/addresses"), { status: 303 });
  }
  return data({ typed, problems: problemsOf(refusals, ADDRESS_FIELDS) }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = accountMeta;

export default function EditAddress() {
  const { address, isDefault, isNew, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1>{title}</h1>
      <AddressForm
        address={answer?.typed ?? address}
        problems={answer?.problems ?? NO_PROBLEMS}
        isDefault={isDefault}
        isNew={isNew}
      />
    </>
  );
}
