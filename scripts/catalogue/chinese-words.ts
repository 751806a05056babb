import type { DemoProduct } from "../../demo/demo-product.ts";

/** The Chinese of a product, to be looked up by its handle; options by their English words. */
export function chineseWords(products: readonly DemoProduct[]): string {
  const byHandle = Object.fromEntries(
    products.map((product) => [
      product.handle,
      {
        title: product.title.zh,
        description: product.description.zh,
        type: product.kind.zh,
        options: Object.fromEntries(
          product.options.map(({ name, values }) => [
            name.en,
            {
              name: name.zh,
              values: Object.fromEntries(values.map((value) => [value.en, value.zh])),
            },
          ]),
        ),
      },
    ]),
  );
  return `${JSON.stringify(byHandle, null, 2)}\n`;
}
