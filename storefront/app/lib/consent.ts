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

/** What Shopify sets for a counted visitor; what it calls essential is the checkout's own. */
const COUNTING_COOKIES = [
  "_shopify_y",
  "_shopify_s",
  "_shopify_analytics",
  "_shopify_marketing",
  "_tracking_consent",
] as const;

/**
 * Stands beside the session where scripts can read it: a page that was made before the answer was taken
 * back, and is shown again or still open in another tab, sees by it that it may count no more.
 */
const AGREED = "counted=yes";

const YEAR_S = 365 * 24 * 60 * 60;

export const isAgreed = (cookies: string): boolean => cookies.split("; ").includes(AGREED);

/** `Set-Cookie` lines for an answer: a no removes whatever counting has set, on the host and above it. */
export function answerCookies(answer: ConsentAnswer, hostname: string): string[] {
  if (answer === "yes") return [`${AGREED}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`];
  const labels = hostname.split(".");
  const domains = labels
    .map((_label, index) => labels.slice(index).join("."))
    .filter((domain) => domain.includes("."));
  const forget = (name: string): string[] => {
    const line = `${name}=; Path=/; Max-Age=0`;
    return [line, ...domains.map((domain) => `${line}; Domain=${domain}`)];
  };
  return ["counted", ...COUNTING_COOKIES].flatMap(forget);
}
