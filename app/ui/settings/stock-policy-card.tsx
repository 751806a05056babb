import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StockPolicy } from "#app/modules/escrow/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { RiskSelect } from "../items/risk-select.tsx";

/** Dedicated stock is locked item by item, so it is no rule for all. */
const POLICIES = ["bounded", "strict", "mirror"] as const;

/** How the items are shared between the channels that say nothing of their own. */
export function StockPolicyCard({ stockPolicy }: { stockPolicy: StockPolicy }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [policy, setPolicy] = useState<string>(stockPolicy.policy);
  const [risk, setRisk] = useState(String(stockPolicy.riskPerMillion));
  const isChanged = policy !== stockPolicy.policy || risk !== String(stockPolicy.riskPerMillion);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("settings:stock.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("settings:stock.text")}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <ChoiceList
          title={t("settings:stock.title")}
          titleHidden
          selected={[policy]}
          onChange={([chosen]) => setPolicy(chosen ?? policy)}
          choices={POLICIES.map((value) => ({
            value,
            label: t(`items:policy.${value}.label`),
            helpText: t(`items:policy.${value}.risk`),
          }))}
        />
        {policy === "bounded" ? (
          <RiskSelect value={risk} onChange={setRisk} error={operation.errorOf("riskPerMillion")} />
        ) : null}
        <InlineStack>
          <Button
            variant="primary"
            disabled={!isChanged}
            loading={operation.busy}
            onClick={() =>
              operation.submit({ intent: "stockPolicy", policy, riskPerMillion: risk })
            }
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
