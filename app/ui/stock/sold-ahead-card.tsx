import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { grantableUnits } from "#app/modules/offers/index.ts";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { nameOfLine } from "./name-of-line.ts";
import type { ShownLineOffer, ShownStockLine } from "./shown-stock-order.ts";

/** What sells units of each line before they are there, and the way to sell more of them. */
export function SoldAheadCard(props: {
  lines: readonly ShownStockLine[];
  offers: readonly ShownLineOffer[];
  /** Where a line is offered, its id at the end; undefined when nothing of it comes any more. */
  offerUrl: string | undefined;
}) {
  const { t } = useTranslation();
  const { offers, offerUrl } = props;
  const offersOf = (line: ShownStockLine) =>
    offers.filter((offer) => offer.stockOrderLineId === line.id);
  const urlOf = (line: ShownStockLine) =>
    offerUrl !== undefined && grantableUnits(line) > 0 ? `${offerUrl}/${line.id}` : undefined;
  const shown = props.lines.filter(
    (line) => offersOf(line).length > 0 || urlOf(line) !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("stock:offers.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("stock:offers.text")}
          </Text>
        </BlockStack>
        {shown.map((line) => (
          <LineOffers key={line.id} line={line} offers={offersOf(line)} url={urlOf(line)} />
        ))}
      </BlockStack>
    </Card>
  );
}

function LineOffers(props: {
  line: ShownStockLine;
  offers: readonly ShownLineOffer[];
  url: string | undefined;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { line, url } = props;
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Text as="h3" variant="headingSm">
        {nameOfLine(line)}
      </Text>
      {props.offers.map((offer) => (
        <InlineStack key={offer.id} gap="200" blockAlign="center">
          <Link url={`/factory/offers/${offer.id}`}>
            {t(`stock:offers.units.${offer.kind}`, { units: number(offer.units) })}
          </Link>
          <StateBadge of="offer" state={offer.state} />
        </InlineStack>
      ))}
      {url === undefined ? null : (
        <Button url={url} accessibilityLabel={`${t("stock:offers.make")}: ${line.sku}`}>
          {t("stock:offers.make")}
        </Button>
      )}
    </BlockStack>
  );
}
