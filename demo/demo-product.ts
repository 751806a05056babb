import type { Drawing } from "./drawings/drawing.ts";

/** The same words for the two languages of the demo. */
export interface Words {
  en: string;
  zh: string;
}

export interface DemoValue extends Words {
  /** Part of the SKU. */
  code: string;
  /** Added to the product's price and weight for this choice. */
  priceCents?: number;
  grams?: number;
}

export interface DemoOption {
  name: Words;
  values: readonly DemoValue[];
}

export interface DemoProduct {
  /** Never changed and never given to another product: the barcodes are made of it. */
  number: number;
  handle: string;
  code: string;
  title: Words;
  description: Words;
  kind: Words;
  tags: readonly string[];
  /** None means one variant, as Shopify's "Default Title". */
  options: readonly DemoOption[];
  priceCents: number;
  /** What making one costs, in percent of its price. */
  costPercent: number;
  grams: number;
  /** How many of each variant one batch makes. */
  batch: number;
  drawing: Drawing;
}

export const GLAZE: Words = { en: "Glaze", zh: "釉色" };
export const SIZE: Words = { en: "Size", zh: "尺寸" };
export const COLOUR: Words = { en: "Colour", zh: "颜色" };
