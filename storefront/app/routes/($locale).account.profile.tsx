import { data, Form, redirect, useActionData, useLoaderData, useSearchParams } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { Field, FormProblem } from "#store/components/field.tsx";
import { NO_PROBLEMS, NAME_FIELDS, problemsOf, readTexts } from "#store/lib/account-form.ts";
import { accountMeta } from "#store/lib/account-meta.ts";
import { askAccounts, changeAccount } from "#store/lib/ask-accounts.server.ts";
import { localeOf } from "#store/lib/locales.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { CHANGE_CUSTOMER, CUSTOMER } from "#store/queries/account/customer.server.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { customer } = await askAccounts(CUSTOMER, { context, variables: {} });
  return { customer, title: textsOf(localeOf(new URL(request.url).pathname)).profile };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = readTexts(await request.formData(), NAME_FIELDS);
  const variables = { input: typed };
  const refusals = await changeAccount(CHANGE_CUSTOMER, { context, variables });
  if (refusals.length === 0) {
    return redirect(`${new URL(request.url).pathname}?saved=1`, { status: 303 });
  }
  return data({ typed, problems: problemsOf(refusals, NAME_FIELDS) }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = accountMeta;

export default function Profile() {
  const { customer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useFrame();
  const problems = answer?.problems ?? NO_PROBLEMS;
  const isSaved = !answer && search.has("saved");
  return (
    <>
      <h1>{say("profile")}</h1>
      <p role="status">{isSaved ? say("profileSaved") : ""}</p>
      <Form method="post" className="account-form" noValidate>
        <FormProblem problems={problems} />
        <Field
          name="firstName"
          label="firstName"
          autoComplete="given-name"
          defaultValue={answer?.typed.firstName ?? customer.firstName ?? ""}
          problem={problems["firstName"]}
          className="half"
        />
        <Field
          name="lastName"
          label="lastName"
          autoComplete="family-name"
          defaultValue={answer?.typed.lastName ?? customer.lastName ?? ""}
          problem={problems["lastName"]}
          className="half"
        />
        <dl>
          <dt>{say("email")}</dt>
          <dd>{customer.emailAddress?.emailAddress}</dd>
        </dl>
        <div className="form-end">
          <button className="button" type="submit">
            {say("save")}
          </button>
        </div>
      </Form>
    </>
  );
}
