/** What the input query asks for, as Shopify gives it. */
export interface CartInput {
  cart: { lines: readonly InputLine[] };
  discount: { discountClasses: readonly string[] };
  localization: { language: { isoCode: string } };
}

export interface InputLine {
  id: string;
  quantity: number;
  cost: { amountPerQuantity: { amount: unknown; currencyCode: string } };
  /** Gift wrapping and the like have no product. */
  merchandise: {
    __typename: string;
    product?: { id: string; ladder: { jsonValue: unknown } | null };
  };
}

/** The part of Shopify's answer that this function gives. */
export interface FunctionResult {
  operations: { productDiscountsAdd: ProductDiscountsAdd }[];
}

interface ProductDiscountsAdd {
  candidates: Candidate[];
  selectionStrategy: "ALL";
}

export interface Candidate {
  message: string;
  targets: { cartLine: { id: string } }[];
  value: { fixedAmount: { amount: string; appliesToEachItem: true } };
}
