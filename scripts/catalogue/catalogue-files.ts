import { products } from "../../demo/catalogue.ts";
import { picture } from "../../demo/drawings/drawing.ts";
import { chineseWords } from "./chinese-words.ts";
import { productCsv, stockCsv } from "./product-csv.ts";

/** Every generated file of demo/, by its path there. */
export function catalogueFiles(): Map<string, string> {
  return new Map([
    ["catalogue.csv", productCsv(products)],
    ["stock.csv", stockCsv(products)],
    ["catalogue.zh.json", chineseWords(products)],
    ...products.map(
      ({ handle, drawing, title }) =>
        [`pictures/${handle}.svg`, picture(drawing, title.en)] as const,
    ),
  ]);
}
