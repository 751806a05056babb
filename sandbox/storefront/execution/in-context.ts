import { getDirectiveValues } from "graphql";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";

/** What `@inContext` on an operation says; absent where it says nothing. */
export interface AskedContext {
  country?: string;
  language?: string;
  visitorConsent?: VisitorConsent;
}

/** What the visitor agreed to; absent is "not said". */
export type VisitorConsent = Partial<Record<(typeof PURPOSES)[number], boolean>>;

const PURPOSES = ["analytics", "marketing", "preferences", "saleOfData"] as const;

/** Throws a GraphQLError when a variable of the directive has no usable value. */
export function askedContext(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AskedContext {
  const directive = schema.getDirective("inContext");
  const values = directive && getDirectiveValues(directive, operation, variables);
  const text = (key: string): string | undefined => {
    const value: unknown = values?.[key];
    return typeof value === "string" ? value : undefined;
  };
  return {
    country: text("country"),
    language: text("language"),
    visitorConsent: consentIn(values?.["visitorConsent"]),
  };
}

function consentIn(value: unknown): VisitorConsent | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const said = Object.entries(value);
  return Object.fromEntries(
    PURPOSES.flatMap((purpose) => {
      const [, answer] = said.find(([name]) => name === purpose) ?? [];
      return typeof answer === "boolean" ? [[purpose, answer]] : [];
    }),
  );
}

/**
 * As the address of a checkout carries it. Shopify does not tell its own form, so nothing may read it:
 * a letter for what was agreed to, a small one for what was refused.
 */
export function encodeConsent(consent: VisitorConsent): string {
  return PURPOSES.map((purpose) => {
    const letter = purpose.charAt(0);
    const answer = consent[purpose];
    return answer === undefined ? "-" : answer ? letter.toUpperCase() : letter;
  }).join("");
}
