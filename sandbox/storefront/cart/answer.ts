import type { Cart } from "../state.ts";

/** What a cart mutation has to say against itself; nothing was changed. */
export interface CartUserError {
  code: string;
  field: string[] | null;
  message: string;
}

/** What it did otherwise than asked. */
export interface CartWarning {
  code: string;
  message: string;
  target: string;
}

export interface CartChange {
  userErrors?: CartUserError[];
  warnings?: CartWarning[];
}

export function invalid(field: string[], message: string, code = "INVALID"): CartUserError {
  return { code, field, message };
}

export function attributeView(attributes: Cart["attributes"]) {
  return {
    attributes,
    attribute: ({ key }: { key: string }) => attributes.find((each) => each.key === key) ?? null,
  };
}
