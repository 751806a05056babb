import {
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  Form,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HANDLING_DAYS_MAX, type StoreSettings } from "#app/modules/store/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { useFormat } from "../text/use-format.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const STOCK_SHOWN = ["bands", "exact"] as const;

/** What the brand store may tell shoppers, and what their promise dates follow from. */
export function StoreCard({ settings }: { settings: StoreSettings }) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const operation = useOperation();
  const [origins, setOrigins] = useState(settings.origins.join("\n"));
  const [stockShown, setStockShown] = useState<string>(settings.stockShown);
  const [handlingDays, setHandlingDays] = useState(String(settings.handlingDays));
  const [shippingDays, setShippingDays] = useState(settings.shippingDays.map(String));
  const save = (): void =>
    operation.submit({ intent: "store", origins, stockShown, handlingDays, shippingDays });
  return (
    <Card>
      <Form onSubmit={save}>
        <BlockStack gap="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("settings:store.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t("settings:store.text")}
            </Text>
          </BlockStack>
          {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
          <FormLayout>
            <TextField
              label={t("settings:store.origins")}
              helpText={t("settings:store.originsHelp")}
              value={origins}
              onChange={setOrigins}
              error={operation.errorOf("origins")}
              multiline={2}
              autoComplete="off"
            />
            <ChoiceList
              title={t("settings:store.stockShown")}
              selected={[stockShown]}
              onChange={([chosen]) => setStockShown(chosen ?? stockShown)}
              choices={STOCK_SHOWN.map((value) => ({
                value,
                label: t(`settings:store.shown.${value}.label`),
                helpText: t(`settings:store.shown.${value}.help`),
              }))}
            />
            <TextField
              label={t("settings:store.handlingDays")}
              helpText={t("settings:store.handlingHelp")}
              type="number"
              min={0}
              max={HANDLING_DAYS_MAX}
              value={handlingDays}
              onChange={setHandlingDays}
              error={operation.errorOf("handlingDays")}
              autoComplete="off"
            />
            <div className="hw-days">
              <ChoiceList
                title={t("settings:store.shippingDays")}
                allowMultiple
                selected={shippingDays}
                onChange={setShippingDays}
                error={operation.errorOf("shippingDays")}
                choices={WEEK.map((day) => ({ value: String(day), label: weekday(day) }))}
              />
            </div>
          </FormLayout>
          <InlineStack>
            <Button submit variant="primary" loading={operation.busy}>
              {t("save")}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}
