/** Why a value does not fit its type; undefined when it does. Types not listed accept any text. */
export function valueProblem(type: string, value: string): string | undefined {
  if (value === "") return "Value can't be blank.";
  if (type.startsWith("list.")) return listProblem(type.slice("list.".length), value);
  switch (type) {
    case "number_integer":
      return /^-?\d+$/.test(value) ? undefined : "Value must be an integer.";
    case "number_decimal":
      return /^-?\d+(\.\d+)?$/.test(value) ? undefined : "Value must be a decimal number.";
    case "boolean":
      return value === "true" || value === "false" ? undefined : "Value must be true or false.";
    case "json":
    case "rating":
    case "dimension":
    case "volume":
    case "weight":
    case "money":
    case "rich_text_field":
      return isJson(value) ? undefined : "Value must be valid JSON.";
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : "Value must be in YYYY-MM-DD format.";
    case "date_time":
      return Number.isNaN(Date.parse(value)) ? "Value must be a date and time." : undefined;
    case "url":
      return URL.canParse(value) ? undefined : "Value must be a URL.";
    case "single_line_text_field":
    case "id":
      return value.includes("\n") ? "Value can't contain line breaks." : undefined;
    default:
      return undefined;
  }
}

const knownTypes = new Set([
  "boolean",
  "color",
  "date",
  "date_time",
  "dimension",
  "id",
  "json",
  "link",
  "money",
  "multi_line_text_field",
  "number_decimal",
  "number_integer",
  "rating",
  "rich_text_field",
  "single_line_text_field",
  "url",
  "volume",
  "weight",
  "language",
]);

export function isMetafieldType(type: string): boolean {
  const single = type.startsWith("list.") ? type.slice("list.".length) : type;
  return knownTypes.has(single) || single.endsWith("_reference");
}

/** `Metafield.jsonValue`: the value as JSON where its type is JSON, a number or a boolean. */
export function jsonValueOf(type: string, value: string): unknown {
  const asText = [
    "single_line_text_field",
    "multi_line_text_field",
    "id",
    "url",
    "color",
    "date",
    "date_time",
  ];
  if (asText.includes(type) || type.endsWith("_reference") || type === "number_decimal")
    return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function listProblem(type: string, value: string): string | undefined {
  const read = parsed(value);
  if (!Array.isArray(read)) return "Value must be a JSON array.";
  const problems = read.map((each: unknown) =>
    valueProblem(type, typeof each === "string" ? each : JSON.stringify(each)),
  );
  return problems.find((problem) => problem !== undefined);
}

function isJson(value: string): boolean {
  return parsed(value) !== undefined;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
