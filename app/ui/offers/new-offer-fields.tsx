import { FormLayout, TextField } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { OperationState } from "../form/use-operation.ts";
import { usePageShop } from "../shell/shop-context.ts";
import { useFormat } from "../text/use-format.ts";
import { PAY_DAYS_MAX } from "./offer-form.ts";

/** The fields of a new offer as they were typed. */
export type TypedOffer = Record<
  "units" | "priceMinor" | "threshold" | "endsOn" | "payWithinDays",
  string
>;

export function NewOfferFields(props: {
  kind: string;
  way: string;
  typed: TypedOffer;
  grantable: number;
  today: string;
  operation: OperationState;
  onChange: (change: Partial<TypedOffer>) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { currency } = usePageShop();
  const { typed, onChange, grantable } = props;
  const field = (name: keyof TypedOffer) => ({
    value: typed[name],
    error: props.operation.errorOf(name),
    onChange: (text: string) => onChange({ [name]: text }),
    autoComplete: "off",
  });
  return (
    <FormLayout>
      <FormLayout.Group>
        <TextField
          {...field("units")}
          label={t("offers:units")}
          type="number"
          min={1}
          max={grantable}
          helpText={t("offers:unitsHelp", { units: number(grantable) })}
        />
        <TextField
          {...field("priceMinor")}
          label={t("offers:price")}
          inputMode="decimal"
          suffix={currency}
        />
      </FormLayout.Group>
      {props.kind === "group_buy" ? (
        <FormLayout.Group>
          <TextField
            {...field("threshold")}
            label={t("offers:threshold")}
            type="number"
            min={1}
            max={grantable}
            helpText={t("offers:thresholdHelp")}
          />
          <TextField
            {...field("endsOn")}
            label={t("offers:endsOn")}
            type="date"
            min={props.today}
            helpText={t("offers:endsOnHelp")}
          />
        </FormLayout.Group>
      ) : null}
      {props.kind === "group_buy" && props.way === "pledge" ? (
        <TextField
          {...field("payWithinDays")}
          label={t("offers:payWithinDays")}
          type="number"
          min={1}
          max={PAY_DAYS_MAX}
          helpText={t("offers:payWithinHelp")}
        />
      ) : null}
    </FormLayout>
  );
}
