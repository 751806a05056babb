import { Banner, BlockStack, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { HoldBanner } from "./hold-banner.tsx";
import { LinesCard, ParcelsCard, TimelineCard } from "./order-parts.tsx";
import { OfferHoldBanner, type AwaitedOffer } from "./offer-hold-banner.tsx";
import { ShipCard } from "./ship-card.tsx";
import { BEFORE_ROUTED, NEVER_SHIPS, type ShownOrderDetails } from "./shown-order.ts";

const SHIPPABLE = new Set(["accepted", "routed", "packed"]);
const HOLDABLE = new Set(["held", "requested"]);

export function FactoryOrderScreen(props: {
  order: ShownOrderDetails;
  /** The offer whose goods it waits for. */
  awaited?: AwaitedOffer;
}) {
  const { order, awaited } = props;
  const { t } = useTranslation();
  const { moment, country } = useFormat();
  return (
    <Page
      title={order.name}
      subtitle={t("orders:soldByAt", {
        partner: order.partner ?? t("brandStore"),
        at: moment(order.seenAt),
      })}
      titleMetadata={<StateBadge of="order" state={order.state} />}
      backAction={{ content: t("nav.orders"), url: "/factory/orders" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {awaited && order.reason === "merchant_hold" ? (
              <OfferHoldBanner awaited={awaited} />
            ) : (
              <HoldBanner state={order.state} reason={order.reason} viewer="factory" />
            )}
            <GraceBanner order={order} />
            <LinesCard lines={order.lines} />
            {SHIPPABLE.has(order.state) ? <ShipCard lines={order.lines} /> : null}
            <ParcelsCard parcels={order.parcels} emptyText={t(noParcelsText(order.state))} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <Card>
              <BlockStack gap="200">
                <Text as="h2" variant="headingMd">
                  {t("orders:facts")}
                </Text>
                <Text as="p">
                  {t("orders:destination", {
                    country:
                      order.destinationCountry === null
                        ? t("orders:unknownYet")
                        : country(order.destinationCountry),
                  })}
                </Text>
                <Text as="p">
                  {t(`codes:payment.${order.financialStatus}`, {
                    defaultValue: order.financialStatus,
                  })}
                </Text>
                <RouteText order={order} />
                <OrderActions order={order} />
              </BlockStack>
            </Card>
            <TimelineCard transitions={order.transitions} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function noParcelsText(state: string): string {
  if (SHIPPABLE.has(state)) return "orders:noParcels.factory";
  return NEVER_SHIPS.has(state) ? "orders:noParcels.never" : "orders:noParcels.before";
}

/** Where the order to ship is; the brand store's own orders never go anywhere else. */
function RouteText({ order }: { order: ShownOrderDetails }) {
  const { t } = useTranslation();
  if (order.kind !== "reseller" || (!order.isRouted && !BEFORE_ROUTED.has(order.state)))
    return null;
  return (
    <Text as="p" tone="subdued">
      {t(order.isRouted ? "orders:routed" : "orders:notRouted")}
    </Text>
  );
}

/** While the grace period runs the shopper and the reseller can still change the order. */
function GraceBanner({ order }: { order: ShownOrderDetails }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  if (order.state !== "requested" || order.graceUntil === null) return null;
  return <Banner tone="info">{t("orders:grace", { at: moment(order.graceUntil) })}</Banner>;
}

function OrderActions({ order }: { order: ShownOrderDetails }) {
  const { t } = useTranslation();
  const awaits = order.state === "on_hold" ? order.heldState : order.state;
  const isResellers = order.kind === "reseller";
  return (
    <InlineStack gap="200">
      {isResellers && HOLDABLE.has(order.state) ? (
        <ConfirmAction
          label={t("orders:holdBack")}
          consequence={t("orders:holdBackText")}
          values={{ intent: "hold" }}
        />
      ) : null}
      {isResellers && awaits === "requested" ? (
        <ConfirmAction
          label={t("orders:reject")}
          consequence={t("orders:rejectText")}
          values={{ intent: "reject" }}
          destructive
        />
      ) : null}
      <SimpleAction
        label={t("orders:readAgain")}
        values={{ intent: "retry", orderId: order.orderId }}
        variant="tertiary"
      />
    </InlineStack>
  );
}
