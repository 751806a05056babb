import { buildSchema, executeSync, parse, validate } from "graphql";

/**
 * The part of the Discount Function's input that is simulated, by Shopify's names. A query that asks
 * for more is refused by name, as Shopify refuses to deploy one that asks for what there is not.
 */
const schema = buildSchema(`
  scalar Decimal
  scalar JSON

  type Input {
    cart: Cart!
    discount: Discount!
    localization: Localization!
    presentmentCurrencyRate: Decimal!
    triggeringDiscountCode: String
  }

  type Cart {
    attribute(key: String): Attribute
    cost: CartCost!
    lines: [CartLine!]!
  }

  type CartCost { subtotalAmount: MoneyV2! totalAmount: MoneyV2! }

  type CartLine {
    id: ID!
    quantity: Int!
    attribute(key: String): Attribute
    cost: CartLineCost!
    merchandise: Merchandise!
  }

  type CartLineCost {
    amountPerQuantity: MoneyV2!
    compareAtAmountPerQuantity: MoneyV2
    subtotalAmount: MoneyV2!
    totalAmount: MoneyV2!
  }

  type Attribute { key: String! value: String }
  type MoneyV2 { amount: Decimal! currencyCode: String! }

  union Merchandise = ProductVariant | CustomProduct
  type CustomProduct { title: String! }

  type ProductVariant {
    id: ID!
    sku: String
    title: String
    product: Product!
    metafield(namespace: String, key: String!): Metafield
  }

  type Product {
    id: ID!
    handle: String!
    title: String!
    productType: String
    vendor: String
    hasAnyTag(tags: [String!]! = []): Boolean!
    metafield(namespace: String, key: String!): Metafield
  }

  type Metafield { type: String! value: String! jsonValue: JSON! }

  enum DiscountClass { ORDER PRODUCT SHIPPING }
  type Discount { discountClasses: [DiscountClass!]! }

  type Localization { language: Language! country: Country! }
  type Language { isoCode: String! }
  type Country { isoCode: String! }

  schema { query: Input }
`);

/** What the query asks of the input; throws with the name of what is not there. */
export function readFunctionInput(query: string, input: object): unknown {
  const document = parse(query);
  const [problem] = validate(schema, document);
  if (problem)
    throw new Error(`The input query asks for what is not simulated: ${problem.message}`);
  const { data, errors } = executeSync({ schema, document, rootValue: input });
  if (errors?.[0]) throw errors[0];
  return data;
}
