import type { LoaderFunctionArgs } from "react-router";
import type { TypedDocumentString } from "#store/queries/account/generated/graphql.ts";

export type Context = LoaderFunctionArgs["context"];

/** What the customer asked to change and why it was not, each at its field. */
export interface Refusal {
  code: string | null;
  field: string[] | null;
  message: string;
}

interface Ask<Variables> {
  context: Pick<Context, "customerAccount">;
  variables: Omit<Variables, "language">;
}

type Answer<Result> = { data?: Result | null; errors?: readonly Error[] };

/** Accounts that cannot be reached are a page of their own; the store sells on. */
const away = (): Response => new Response(null, { status: 503 });

/** Whoever is not signed in is sent to do so by the client's own throw, which must get through. */
function dataOf<Result>(answered: PromiseSettledResult<Answer<Result>>): Result {
  if (answered.status === "rejected") {
    if (answered.reason instanceof Response) throw answered.reason;
    throw away();
  }
  const { data, errors = [] } = answered.value;
  if (!data || errors.length > 0) throw away();
  return data;
}

async function settle<Result>(
  asked: Promise<Answer<Result>>,
): Promise<PromiseSettledResult<Answer<Result>>> {
  const [answered] = await Promise.allSettled([asked]);
  return answered;
}

/** Reads what the signed-in customer may see; throws the way to sign in, or 503. */
export async function askAccounts<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  { context: { customerAccount }, variables }: Ask<Variables>,
): Promise<Result> {
  const language = customerAccount.i18n.language;
  const asked = customerAccount.query<Result>(document.toString(), {
    variables: { ...variables, language },
  });
  return dataOf(await settle<Result>(asked));
}

/** Changes something of the customer's; answers what was refused. */
export async function changeAccount<Variables>(
  document: TypedDocumentString<{ changed: { userErrors: Refusal[] } | null }, Variables>,
  { context: { customerAccount }, variables }: Ask<Variables>,
): Promise<Refusal[]> {
  type Result = { changed: { userErrors: Refusal[] } | null };
  const language = customerAccount.i18n.language;
  const asked = customerAccount.mutate<Result>(document.toString(), {
    variables: { ...variables, language },
  });
  const { changed } = dataOf(await settle<Result>(asked));
  if (!changed) throw away();
  return changed.userErrors;
}
