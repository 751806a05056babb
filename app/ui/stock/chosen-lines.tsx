import { Banner, BlockStack, Button, Card, InlineStack, Text, TextField } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";
import type { OperationState } from "../form/use-operation.ts";
import { ItemCell } from "../items/item-cell.tsx";
import type { PickableItem } from "./item-picker.tsx";
import { lineField, UNITS_MAX } from "./stock-order-form.ts";

/** A picked item, with its units as they were typed. */
export interface ChosenItem extends PickableItem {
  units: string;
}

/** What the new order will hold, and the button that makes it. */
export function ChosenLines(props: {
  chosen: readonly ChosenItem[];
  operation: OperationState;
  onUnits: (id: string, units: string) => void;
  onRemove: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { chosen, operation } = props;
  const wrong = operation.errorOf("lines");
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("stock:lines")}
        </Text>
        {wrong ? <Banner tone="critical">{wrong}</Banner> : null}
        {chosen.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("stock:new.nothingChosen")}
          </Text>
        ) : (
          chosen.map((item) => (
            <ChosenLine
              key={item.id}
              item={item}
              error={operation.errorOf(lineField("quantity", item.id))}
              onUnits={(units) => props.onUnits(item.id, units)}
              onRemove={() => props.onRemove(item.id)}
            />
          ))
        )}
        <InlineStack>
          <Button submit variant="primary" loading={operation.busy}>
            {t("stock:new.create")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function ChosenLine(props: {
  item: ChosenItem;
  error: string | undefined;
  onUnits: (units: string) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { item } = props;
  return (
    <div className="hw-line">
      <ItemCell
        title={item.productTitle}
        variant={item.variantTitle}
        sku={item.sku}
        imageUrl={item.imageUrl}
      />
      <div className="hw-line-field">
        <TextField
          label={t("stock:unitsOf", { sku: item.sku })}
          labelHidden
          placeholder={t("units")}
          type="number"
          min={1}
          max={UNITS_MAX}
          value={item.units}
          onChange={props.onUnits}
          error={props.error}
          autoComplete="off"
        />
        <Button
          icon={DeleteIcon}
          variant="tertiary"
          accessibilityLabel={t("stock:new.remove", { sku: item.sku })}
          onClick={props.onRemove}
        />
      </div>
    </div>
  );
}
