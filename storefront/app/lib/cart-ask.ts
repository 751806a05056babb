import type { CountryCode } from "@shopify/hydrogen/storefront-api-types";

/** What a form of the cart asks. A quantity of nought takes the line out. */
export type CartAsk =
  | { kind: "add"; merchandiseId: string; quantity: number; sellingPlanId?: string }
  | { kind: "update"; lineId: string; quantity: number }
  | { kind: "discount"; codes: string[] }
  | { kind: "note"; note: string }
  | { kind: "country"; country: CountryCode };

export type FormAsk = Exclude<CartAsk, { kind: "country" }>;

const QUANTITY_MAX = 10_000;
/** As long as Shopify allows. */
const NOTE_MAX = 5_000;

/** Reads a form of the cart; null when a field is missing or is not what it should be. */
export function readCartAsk(form: FormData): FormAsk | null {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const quantity = Number(text("quantity"));
  const isQuantity = Number.isInteger(quantity) && quantity >= 0 && quantity <= QUANTITY_MAX;
  switch (text("kind")) {
    case "add": {
      const merchandiseId = text("merchandiseId");
      const sellingPlanId = text("sellingPlanId");
      const plan = sellingPlanId === "" ? {} : { sellingPlanId };
      return merchandiseId && isQuantity && quantity > 0
        ? { kind: "add", merchandiseId, quantity, ...plan }
        : null;
    }
    case "update": {
      const lineId = text("lineId");
      return lineId && isQuantity && text("quantity") !== ""
        ? { kind: "update", lineId, quantity }
        : null;
    }
    case "discount": {
      const kept = form.getAll("kept").filter((code) => typeof code === "string");
      const codes = [...kept, text("code")].filter((code) => code !== "");
      return { kind: "discount", codes };
    }
    case "note":
      return { kind: "note", note: text("note").slice(0, NOTE_MAX) };
    default:
      return null;
  }
}
