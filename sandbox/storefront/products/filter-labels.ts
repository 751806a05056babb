const english = {
  availability: "Availability",
  inStock: "In stock",
  outOfStock: "Out of stock",
  price: "Price",
  vendor: "Brand",
  type: "Product type",
  tag: "Tag",
};

const chinese: typeof english = {
  availability: "供货情况",
  inStock: "有货",
  outOfStock: "缺货",
  price: "价格",
  vendor: "品牌",
  type: "产品类型",
  tag: "标签",
};

const russian: typeof english = {
  availability: "Наличие",
  inStock: "В наличии",
  outOfStock: "Нет в наличии",
  price: "Цена",
  vendor: "Марка",
  type: "Вид товара",
  tag: "Метка",
};

/** What Shopify itself calls the filters of a list. */
export function filterLabels(locale: string): typeof english {
  if (locale.startsWith("zh")) return chinese;
  return locale.startsWith("ru") ? russian : english;
}
