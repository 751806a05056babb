import type { AccountAnswer, AccountCall, AccountParts } from "#sandbox/account-contract.ts";
import { authentication } from "./authentication.ts";
import { answerGraphql } from "./graphql/endpoint.ts";
import { orderPage } from "./order-page.ts";
import { wellKnown } from "./well-known.ts";

const GRAPHQL = /^customer\/api\/(?:unstable|\d{4}-\d{2})\/graphql$/;

function account(call: AccountCall): Promise<AccountAnswer> | AccountAnswer {
  if (GRAPHQL.test(call.path)) return answerGraphql(call);
  const [, number] = /^orders\/(\d+)$/.exec(call.path) ?? [];
  if (number !== undefined && call.method === "GET") return orderPage(call, number);
  return { status: 404, json: { errors: "Not Found" } };
}

/** The customers of a shop, as shopify.com serves them. */
export const accounts: AccountParts = { authentication, account, wellKnown };
