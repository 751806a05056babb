/** What stopped an offer: a code of ours, the permissions that it lacks, or Shopify's own words. */
export interface OfferProblem {
  code: string;
  scopes: string[];
  text: string;
}

const SCOPES = /^scope_missing: ([a-z_, ]+)$/;

export function readProblem(problem: string): OfferProblem {
  const [, scopes] = SCOPES.exec(problem) ?? [];
  if (scopes === undefined) return { code: problem, scopes: [], text: problem };
  return { code: "scope_missing", scopes: scopes.split(", "), text: problem };
}

/** Nobody knows whether its stock was made, so trying again could make it twice. */
export const isRetryable = (problem: string): boolean => problem !== "grant_not_confirmed";
