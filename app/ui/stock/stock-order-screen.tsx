import { Banner, BlockStack, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { statesAfter } from "#app/modules/inventory/index.ts";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { ChangeCard } from "./change-card.tsx";
import { ReceiveCard } from "./receive-card.tsx";
import { StockLinesCard, ReceiptsCard } from "./stock-order-parts.tsx";
import { isOverdue } from "./stock-orders-screen.tsx";
import type { ShownLineOffer, ShownStockOrderDetails } from "./shown-stock-order.ts";
import { SoldAheadCard } from "./sold-ahead-card.tsx";
import { StoryCard } from "./story-card.tsx";

export function StockOrderScreen(props: {
  order: ShownStockOrderDetails;
  offers: readonly ShownLineOffer[];
  today: string;
}) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  const { order } = props;
  const isOpen = statesAfter(order.state).length > 0;
  const waiting = props.offers.reduce((sum, offer) => sum + offer.waiting, 0);
  return (
    <Page
      title={order.reference}
      subtitle={`${t(`stock:kind.${order.kind}`)} · ${order.locationName}`}
      titleMetadata={<StateBadge of="stockOrder" state={order.state} />}
      backAction={{ content: t("nav.stockOrders"), url: "/factory/stock-orders" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {isOverdue(order, props.today) ? (
              <Banner tone="warning">
                {t("stock:overdueText", { day: calendarDay(order.expectedOn) })}
              </Banner>
            ) : null}
            <StockLinesCard lines={order.lines} />
            <SoldAheadCard
              lines={order.lines}
              offers={props.offers}
              offerUrl={isOpen ? `/factory/stock-orders/${order.id}/offer` : undefined}
            />
            {order.state === "cancelled" ? null : <ReceiveCard lines={order.lines} />}
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <ProgressCard order={order} />
            {isOpen ? <ChangeCard {...{ order, waiting }} today={props.today} /> : null}
            <ReceiptsCard receipts={order.receipts} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section>
          <StoryCard story={order.story} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** Where the goods are now, and where a person can say that they have got to. */
function ProgressCard({ order }: { order: ShownStockOrderDetails }) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  const next = statesAfter(order.state);
  const steps = next.filter((state) => state !== "cancelled");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("stock:progress")}
        </Text>
        {next.length > 0 ? (
          <Text as="p">{t("stock:expectedDay", { day: calendarDay(order.expectedOn) })}</Text>
        ) : null}
        <Text as="p" tone="subdued">
          {t(`stock:stateHelp.${order.state}`)}
        </Text>
        <InlineStack gap="200">
          {steps.map((state) => (
            <SimpleAction
              key={state}
              label={t(`stock:to.${state}`)}
              values={{ intent: "state", state }}
            />
          ))}
          {next.includes("cancelled") ? (
            <ConfirmAction
              label={t("stock:cancel.action")}
              consequence={t("stock:cancel.text")}
              values={{ intent: "state", state: "cancelled" }}
              destructive
            />
          ) : null}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
