import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/use-format.ts";
import type { ShownOfferDetails } from "./shown-offer.ts";

/** What was agreed with buyers. */
export function OfferFacts({ offer }: { offer: ShownOfferDetails }) {
  const { t } = useTranslation();
  const { money, calendarDay, moment, number } = useFormat();
  const isGroupBuy = offer.kind === "group_buy";
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("offers:facts")}
        </Text>
        <Fact title={t("offers:price")}>{money(offer.priceMinor)}</Fact>
        <Fact title={t("offers:promisedOn")}>{calendarDay(offer.promisedOn)}</Fact>
        {isGroupBuy && offer.threshold !== null ? (
          <Fact title={t("offers:threshold")}>{number(offer.threshold)}</Fact>
        ) : null}
        {isGroupBuy && offer.endsAt !== null ? (
          <Fact title={t("offers:until")}>{moment(offer.endsAt)}</Fact>
        ) : null}
        {offer.payment === "pledge" ? (
          <Fact title={t("offers:payWithinDays")}>{number(offer.payWithinDays)}</Fact>
        ) : null}
        <Fact title={t("stock:order")}>
          <Link url={`/factory/stock-orders/${offer.stockOrderId}`}>{offer.reference}</Link>
        </Fact>
      </BlockStack>
    </Card>
  );
}

function Fact(props: { title: string; children: ReactNode }) {
  return (
    <InlineStack align="space-between" gap="100">
      <Text as="span" tone="subdued">
        {props.title}
      </Text>
      <Text as="span">{props.children}</Text>
    </InlineStack>
  );
}
