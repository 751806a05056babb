import { Banner, BlockStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/use-format.ts";

export interface AwaitedOffer {
  id: string;
  kind: string;
  promisedOn: string;
}

/** An order of an offer is held for its goods, and goes on when they come in. */
export function OfferHoldBanner({ awaited }: { awaited: AwaitedOffer }) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  return (
    <Banner tone="info" title={t("orders:awaited.title")}>
      <BlockStack gap="200">
        <Text as="p">
          {t(`orders:awaited.text.${awaited.kind}`, { day: calendarDay(awaited.promisedOn) })}
        </Text>
        <Link url={`/factory/offers/${awaited.id}`}>{t("orders:awaited.link")}</Link>
      </BlockStack>
    </Banner>
  );
}
