/**
 * Whether a visitor may be counted: "off" where the store counts nobody, "unasked" until they answer.
 * Their answer is about analytics alone; nothing of the store is for advertising.
 */
export type Consent = "off" | "unasked" | "yes" | "no";

/** The answer, as forms send it and the session keeps it. */
export type ConsentAnswer = "yes" | "no";

export function readAnswer(value: unknown): ConsentAnswer | null {
  return value === "yes" || value === "no" ? value : null;
}

/** A browser that says "do not" for its user (Global Privacy Control) is not asked again. */
export function consentOf(from: {
  analytics: string | undefined;
  answer: unknown;
  headers: Headers;
}): Consent {
  if (from.analytics !== "shopify") return "off";
  const answer = readAnswer(from.answer);
  if (answer !== null) return answer;
  return from.headers.get("Sec-GPC") === "1" ? "no" : "unasked";
}

/** What the checkout is told, as `@inContext` takes it; null leaves it to the shop's own settings. */
export function visitorConsent(consent: Consent) {
  if (consent === "off" || consent === "unasked") return null;
  const analytics = consent === "yes";
  return { analytics, marketing: false, preferences: false, saleOfData: false };
}

/** What Shopify sets for a counted visitor, all of which ends when they take their consent back. */
const COUNTING_COOKIES = [
  "_shopify_y",
  "_shopify_s",
  "_shopify_analytics",
  "_shopify_marketing",
  "_tracking_consent",
] as const;

/** `Set-Cookie` lines that remove them, from the host alone and from its whole domain. */
export function forgetCounting(hostname: string): string[] {
  return COUNTING_COOKIES.flatMap((name) => [
    `${name}=; Path=/; Max-Age=0`,
    `${name}=; Path=/; Max-Age=0; Domain=${hostname}`,
  ]);
}
