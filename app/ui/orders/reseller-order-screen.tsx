import { Banner, BlockStack, Layout, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { REQUEST_SCOPE, ScopedAction } from "../form/scoped-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { HoldBanner } from "./hold-banner.tsx";
import { LinesCard, ParcelsCard, TimelineCard } from "./order-parts.tsx";
import { NEVER_SHIPS, type ShownOrderDetails } from "./shown-order.ts";

const UNPAID = new Set(["PENDING", "AUTHORIZED", "EXPIRED", "VOIDED"]);

export function ResellerOrderScreen({ order }: { order: ShownOrderDetails }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <Page
      title={order.name}
      subtitle={t("orders:suppliedByAt", { factory: order.factoryName, at: moment(order.seenAt) })}
      titleMetadata={<StateBadge of="order" state={order.state} />}
      backAction={{ content: t("nav.orders"), url: "/reseller/orders" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <HoldBanner state={order.state} reason={order.reason} viewer="reseller" />
            <RequestBanner order={order} />
            <ParcelsCard
              parcels={order.parcels}
              emptyText={t(
                NEVER_SHIPS.has(order.state)
                  ? "orders:noParcels.never"
                  : "orders:noParcels.reseller",
              )}
            />
            <LinesCard lines={order.lines} currency={order.factoryCurrency} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <TimelineCard transitions={order.transitions} />
            <SimpleAction
              label={t("orders:readAgain")}
              values={{ intent: "retry", orderId: order.orderId }}
              variant="tertiary"
            />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** The factory ships when it is asked to: by hand in Shopify, by this button, or by auto-request. */
function RequestBanner({ order }: { order: ShownOrderDetails }) {
  const { t } = useTranslation();
  if (order.state !== "held") return null;
  const isUnpaid = UNPAID.has(order.financialStatus);
  const isAutomatic = order.autoRequest === "on";
  const text = isUnpaid
    ? "orders:request.unpaid"
    : isAutomatic
      ? "orders:request.automatic"
      : "orders:request.text";
  return (
    <Banner tone="info" title={t("orders:request.title")}>
      <BlockStack gap="300">
        <Text as="p">{t(text)}</Text>
        {isUnpaid ? null : (
          <ScopedAction
            label={t("orders:request.action")}
            values={{ intent: "request" }}
            scopes={[REQUEST_SCOPE]}
            declinedText={t("orders:request.byHand")}
            variant="primary"
          />
        )}
      </BlockStack>
    </Banner>
  );
}
