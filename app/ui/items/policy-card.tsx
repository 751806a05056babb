import {
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StockPolicy } from "#app/modules/escrow/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { RiskSelect } from "./risk-select.tsx";

const POLICIES = ["factory", "strict", "bounded", "mirror", "dedicated"] as const;

/** How the item is shared between the channels, each way with its risk said plainly. */
export function PolicyCard(props: {
  policy: string;
  mirrorBuffer: number;
  riskPerMillion: number | null;
  forAll: StockPolicy;
}) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [policy, setPolicy] = useState(props.policy);
  const [buffer, setBuffer] = useState(String(props.mirrorBuffer));
  const [risk, setRisk] = useState(riskValue(props.riskPerMillion));
  // A field that is not shown cannot be mended, so what was typed there does not count.
  const mirrorBuffer = policy === "mirror" ? buffer : String(props.mirrorBuffer);
  const riskPerMillion = policy === "bounded" ? risk : riskValue(props.riskPerMillion);
  const isChanged =
    policy !== props.policy ||
    mirrorBuffer !== String(props.mirrorBuffer) ||
    riskPerMillion !== riskValue(props.riskPerMillion);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("items:policy.title")}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <ChoiceList
          title={t("items:policy.title")}
          titleHidden
          selected={[policy]}
          onChange={([chosen]) => setPolicy(chosen ?? policy)}
          choices={POLICIES.map((value) => ({
            value,
            label: t(`items:policy.${value}.label`),
            helpText: t(`items:policy.${value}.risk`, {
              policy: t(`items:policy.${props.forAll.policy}.label`),
            }),
          }))}
        />
        {policy === "mirror" ? (
          <TextField
            label={t("items:policy.buffer")}
            helpText={t("items:policy.bufferHelp")}
            type="number"
            min={0}
            value={buffer}
            onChange={setBuffer}
            error={operation.errorOf("mirrorBuffer")}
            autoComplete="off"
          />
        ) : null}
        {policy === "bounded" ? (
          <RiskSelect
            value={risk}
            onChange={setRisk}
            asForAll={props.forAll.riskPerMillion}
            error={operation.errorOf("riskPerMillion")}
          />
        ) : null}
        <InlineStack>
          <Button
            variant="primary"
            disabled={!isChanged}
            loading={operation.busy}
            onClick={() =>
              operation.submit({ intent: "policy", policy, mirrorBuffer, riskPerMillion })
            }
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

const riskValue = (perMillion: number | null): string =>
  perMillion === null ? "" : String(perMillion);
