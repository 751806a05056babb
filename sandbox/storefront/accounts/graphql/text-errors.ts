/** A user error as the API's payloads hold it. */
export interface AccountError {
  code: string;
  field: string[];
  message: string;
}

const TEXT_MAX = 255;

/** What is wrong with any text, whatever field it stands in. */
export function textErrors(field: string[], value: string | null | undefined): AccountError[] {
  const text = value ?? "";
  if (/<[^>]*>/.test(text)) {
    return [{ code: "CONTAINS_HTML_TAGS", field, message: "The field can't contain HTML tags." }];
  }
  if (text.length <= TEXT_MAX) return [];
  const message = `The field is too long (maximum is ${TEXT_MAX} characters).`;
  return [{ code: "TOO_LONG", field, message }];
}
