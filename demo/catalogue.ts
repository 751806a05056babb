/**
 * What the invented factory of the demo makes: ceramics, linen, bamboo, lamps and bags, in batches of
 * nine to a hundred and twenty. Every name, word and picture is the project's own.
 */
import type { DemoOption, DemoProduct, DemoValue } from "./demo-product.ts";
import { bamboo } from "./products/bamboo.ts";
import { carry } from "./products/carry.ts";
import { cloth } from "./products/cloth.ts";
import { light } from "./products/light.ts";
import { tableware } from "./products/tableware.ts";

export interface DemoVariant {
  sku: string;
  barcode: string;
  /** One value per option of the product, in the same order. */
  values: readonly DemoValue[];
  priceCents: number;
  costCents: number;
  grams: number;
  /** Units at each of the factory's locations, in the order of `LOCATIONS`. */
  stock: readonly [kiln: number, port: number];
}

export const products: readonly DemoProduct[] = [
  ...tableware,
  ...cloth,
  ...bamboo,
  ...light,
  ...carry,
];

/** Shares of a batch that wait at the kiln and at the port, in turn: some things sell from one place only. */
const SPLITS: readonly (readonly [number, number])[] = [
  [60, 25],
  [45, 45],
  [80, 0],
  [30, 60],
  [0, 70],
  [55, 15],
];

/** All choices of all options, the last option turning fastest, as Shopify lists them. */
function combinations(options: readonly DemoOption[]): DemoValue[][] {
  return options.reduce<DemoValue[][]>(
    (rows, option) => rows.flatMap((row) => option.values.map((value) => [...row, value])),
    [[]],
  );
}

/** EAN-13 in the range that is kept for use inside one business (prefix 20 to 29). */
function barcodeOf(productNumber: number, variantNumber: number): string {
  const body = `2000${String(productNumber).padStart(5, "0")}${String(variantNumber).padStart(3, "0")}`;
  const sum = [...body].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return `${body}${(10 - (sum % 10)) % 10}`;
}

export function variantsOf(product: DemoProduct): DemoVariant[] {
  return combinations(product.options).map((values, index) => {
    const added = values.reduce((sum, value) => sum + (value.priceCents ?? 0), 0);
    const priceCents = product.priceCents + added;
    const [kiln, port] = SPLITS[(product.number * 5 + index) % SPLITS.length] ?? [50, 50];
    return {
      sku: ["NH", product.code, ...values.map((value) => value.code)].join("-"),
      barcode: barcodeOf(product.number, index + 1),
      values,
      priceCents,
      costCents: Math.round((priceCents * product.costPercent) / 100),
      grams: product.grams + values.reduce((sum, value) => sum + (value.grams ?? 0), 0),
      stock: [
        Math.round((product.batch * kiln) / 100),
        Math.round((product.batch * port) / 100),
      ] as const,
    };
  });
}
