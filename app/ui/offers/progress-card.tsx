import { BlockStack, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/use-format.ts";
import type { ShownOfferDetails } from "./shown-offer.ts";

const PERCENT = 100;

/** How far it is: sold or joined for, and come in. */
export function ProgressCard({ offer }: { offer: ShownOfferDetails }) {
  const { t } = useTranslation();
  const { joined, units, arrived, threshold } = offer;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("offers:progress")}
          </Text>
          <Text as="p" tone="subdued">
            {t(`offers:stateHelp.${offer.state}.${offer.kind}`)}
          </Text>
        </BlockStack>
        {threshold === null ? null : (
          <Progress title={t("offers:joinedOfThreshold")} part={joined} whole={threshold} />
        )}
        <Progress title={t(`offers:joinedOfUnits.${offer.kind}`)} part={joined} whole={units} />
        <Progress title={t("offers:arrivedOfUnits")} part={arrived} whole={units} />
      </BlockStack>
    </Card>
  );
}

function Progress(props: { title: string; part: number; whole: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { title, part, whole } = props;
  const share = whole === 0 ? 0 : Math.min((part / whole) * PERCENT, PERCENT);
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" gap="400">
        <Text as="span">{title}</Text>
        <Text as="span" fontWeight="semibold">
          {t("offers:ofUnits", { part: number(part), units: number(whole) })}
        </Text>
      </InlineStack>
      <ProgressBar progress={share} size="small" tone={share === PERCENT ? "success" : "primary"} />
    </BlockStack>
  );
}
