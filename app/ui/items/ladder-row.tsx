import { Button, FormLayout, InlineStack, TextField } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";
import { priceAtTier } from "#app/modules/pricing/index.ts";
import { useFormat } from "../text/use-format.ts";
import { readPercent } from "./ladder-form.ts";

export interface TypedTier {
  quantity: string;
  percent: string;
}

/** One tier as it is being typed, with what a piece would cost. */
export function LadderRow(props: {
  number: number;
  row: TypedTier;
  priceMinor: number;
  quantityError: string | undefined;
  percentError: string | undefined;
  onChange: (row: TypedTier) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { row, number, onChange } = props;
  const basisPoints = readPercent(row.percent);
  const isPrice = Number.isInteger(basisPoints) && basisPoints <= 9_000;
  const price = isPrice ? priceAtTier(props.priceMinor, { quantity: 0, basisPoints }) : null;
  return (
    <FormLayout>
      <FormLayout.Group condensed>
        <TextField
          label={t("items:ladder.quantity")}
          inputMode="numeric"
          value={row.quantity}
          onChange={(quantity) => onChange({ ...row, quantity })}
          error={props.quantityError}
          autoComplete="off"
        />
        <TextField
          label={t("items:ladder.percent")}
          inputMode="decimal"
          suffix="%"
          value={row.percent}
          onChange={(percent) => onChange({ ...row, percent })}
          error={props.percentError}
          helpText={price === null ? undefined : t("items:ladder.each", { price: money(price) })}
          connectedRight={
            <InlineStack>
              <Button
                icon={DeleteIcon}
                accessibilityLabel={t("items:ladder.remove", { number })}
                onClick={props.onRemove}
              />
            </InlineStack>
          }
          autoComplete="off"
        />
      </FormLayout.Group>
    </FormLayout>
  );
}
