import { FormLayout, TextField } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { DEFAULT_TERMS } from "#app/modules/partners/index.ts";
import type { OperationState } from "../form/use-operation.ts";
import { usePageShop } from "../shell/shop-context.ts";
import { moneyInput } from "../text/minor-units.ts";

/** The terms as they stand in their fields. */
export interface TermsTexts {
  discount: string;
  graceMinutes: string;
  coolingMinutes: string;
  creditLimit: string;
  shipsTo: string;
  priority: string;
}

const MINUTE_MS = 60_000;
const BASIS_POINTS_PER_PERCENT = 100;

export function termsTexts(
  terms: {
    discountBasisPoints: number;
    graceMs: number;
    coolingMs: number;
    creditLimitMinor: number | null;
    shipsTo: string;
    priority: number;
  },
  currency: string,
): TermsTexts {
  const { creditLimitMinor } = terms;
  return {
    discount: String(terms.discountBasisPoints / BASIS_POINTS_PER_PERCENT),
    graceMinutes: String(Math.round(terms.graceMs / MINUTE_MS)),
    coolingMinutes: String(Math.round(terms.coolingMs / MINUTE_MS)),
    creditLimit: creditLimitMinor === null ? "" : moneyInput(creditLimitMinor, currency),
    shipsTo: terms.shipsTo.replaceAll(",", ", "),
    priority: String(terms.priority),
  };
}

/** What a new partner is offered unless the factory changes it. */
export const USUAL_TERMS: TermsTexts = termsTexts(
  { ...DEFAULT_TERMS, shipsTo: DEFAULT_TERMS.shipsTo.join(",") },
  "USD",
);

export function TermsInputs(props: {
  texts: TermsTexts;
  onChange: (texts: TermsTexts) => void;
  errorOf: OperationState["errorOf"];
}) {
  const { t } = useTranslation();
  const { currency } = usePageShop();
  const field = (name: keyof TermsTexts, extra: { suffix?: string; type?: "number" } = {}) => (
    <TextField
      label={t(`partners:terms.${name}`)}
      helpText={t(`partners:terms.${name}Help`)}
      value={props.texts[name]}
      onChange={(text) => props.onChange({ ...props.texts, [name]: text })}
      error={props.errorOf(name)}
      autoComplete="off"
      {...extra}
    />
  );
  return (
    <FormLayout>
      <FormLayout.Group>
        {field("discount", { suffix: "%" })}
        {field("creditLimit", { suffix: currency })}
      </FormLayout.Group>
      <FormLayout.Group>
        {field("graceMinutes", { suffix: t("minutes"), type: "number" })}
        {field("coolingMinutes", { suffix: t("minutes"), type: "number" })}
      </FormLayout.Group>
      <FormLayout.Group>
        {field("shipsTo")}
        {field("priority", { type: "number" })}
      </FormLayout.Group>
    </FormLayout>
  );
}
