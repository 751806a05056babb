import {
  Banner,
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";
import { usePageShop } from "../shell/shop-context.ts";
import type { ShownSource } from "./catalogue-screen.tsx";

const BASIS_POINTS_PER_PERCENT = 100;
const MILLION = 1_000_000;

/** How the factory's prices become the reseller's. */
export function PriceRuleCard({ source }: { source: ShownSource }) {
  const { t } = useTranslation();
  const { currency } = usePageShop();
  const operation = useOperation();
  const storedRate = source.exchangeMillionths;
  const stored = {
    markUp: String(source.markUpBasisPoints / BASIS_POINTS_PER_PERCENT),
    exchangeRate: storedRate === null ? "" : String(storedRate / MILLION),
    publishAs: source.publishAs,
  };
  const [texts, setTexts] = useState(stored);
  const isChanged = JSON.stringify(texts) !== JSON.stringify(stored);
  const isForeign = source.currency !== currency;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("reseller:priceRule.title", { name: source.factoryName })}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        {isForeign && storedRate === null ? (
          <Banner tone="warning">
            {t("reseller:priceRule.rateMissing", { currency: source.currency })}
          </Banner>
        ) : null}
        <FormLayout>
          <FormLayout.Group condensed>
            <TextField
              label={t("reseller:priceRule.markUp")}
              helpText={t("reseller:priceRule.markUpHelp")}
              suffix="%"
              value={texts.markUp}
              onChange={(markUp) => setTexts({ ...texts, markUp })}
              error={operation.errorOf("markUp")}
              autoComplete="off"
            />
            {isForeign ? (
              <TextField
                label={t("reseller:priceRule.rate", { currency: source.currency })}
                suffix={currency}
                value={texts.exchangeRate}
                onChange={(exchangeRate) => setTexts({ ...texts, exchangeRate })}
                error={operation.errorOf("exchangeRate")}
                autoComplete="off"
              />
            ) : null}
            <Select
              label={t("reseller:priceRule.publishAs")}
              options={[
                { value: "active", label: t("reseller:priceRule.active") },
                { value: "draft", label: t("reseller:priceRule.draft") },
              ]}
              value={texts.publishAs}
              onChange={(publishAs) => setTexts({ ...texts, publishAs })}
            />
          </FormLayout.Group>
        </FormLayout>
        <InlineStack>
          <Button
            disabled={!isChanged}
            loading={operation.busy}
            onClick={() =>
              operation.submit({ intent: "priceRule", partnershipId: source.id, ...texts })
            }
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
