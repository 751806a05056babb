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
import { useFormat } from "../text/use-format.ts";

export function SafetyCard(props: { safetyTarget: number }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [units, setUnits] = useState(String(props.safetyTarget));
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("items:safety")}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <TextField
          label={t("items:safetyUnits")}
          helpText={t("items:safetyHelp")}
          type="number"
          min={0}
          value={units}
          onChange={setUnits}
          error={operation.errorOf("units")}
          autoComplete="off"
        />
        <InlineStack>
          <Button
            variant="primary"
            disabled={units === String(props.safetyTarget)}
            loading={operation.busy}
            onClick={() => operation.submit({ intent: "safety", units })}
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

/** Units that only one partner's shop may show. */
export function DedicateCard(props: {
  partnerships: readonly { id: string; label: string; dedicated: number }[];
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const operation = useOperation();
  const [partnershipId, setPartnership] = useState(props.partnerships[0]?.id ?? "");
  const [units, setUnits] = useState("");
  const chosen = props.partnerships.find((one) => one.id === partnershipId);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("items:dedicated")}
          </Text>
          <Text as="p" tone="subdued">
            {t("items:dedicateHelp")}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        {props.partnerships.length === 0 ? (
          <Text as="p">{t("items:noPartners")}</Text>
        ) : (
          <FormLayout>
            <FormLayout.Group>
              <Select
                label={t("items:partner")}
                options={props.partnerships.map((one) => ({ label: one.label, value: one.id }))}
                value={partnershipId}
                onChange={setPartnership}
                helpText={t("items:dedicatedNow", { units: number(chosen?.dedicated ?? 0) })}
              />
              <TextField
                label={t("items:dedicateUnits")}
                type="number"
                min={0}
                value={units}
                onChange={setUnits}
                error={operation.errorOf("units")}
                helpText={t("items:dedicateUnitsHelp")}
                autoComplete="off"
              />
            </FormLayout.Group>
            <Button
              loading={operation.busy}
              disabled={units === ""}
              onClick={() => operation.submit({ intent: "dedicate", partnershipId, units })}
            >
              {t("save")}
            </Button>
          </FormLayout>
        )}
      </BlockStack>
    </Card>
  );
}
