import { GraphQLError } from "graphql";

export interface ScalarRule {
  parse(value: unknown): string;
  serialize?(value: unknown): string;
}

function matching(typeName: string, pattern: RegExp): ScalarRule["parse"] {
  return (value) => {
    const text = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
    if (typeof text === "string" && pattern.test(text)) return text;
    throw new GraphQLError(`invalid ${typeName} '${String(value)}'`);
  };
}

function serializeInteger(value: unknown): string {
  return String(value);
}

const decimal = /^-?\d+(\.\d+)?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** What the custom scalars accept as input, as far as the apps use them. */
export const scalarRules: Readonly<Record<string, ScalarRule>> = {
  Decimal: { parse: matching("Decimal", decimal) },
  Money: { parse: matching("Money", decimal) },
  Date: { parse: matching("Date", date) },
  DateTime: { parse: matching("DateTime", dateTime) },
  URL: { parse: matching("URL", /^\S*$/) },
  UnsignedInt64: { parse: matching("UnsignedInt64", /^\d+$/), serialize: serializeInteger },
  BigInt: { parse: matching("BigInt", /^-?\d+$/), serialize: serializeInteger },
};
