import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import type { ShownOfferOrder } from "./shown-offer.ts";

const CANCELLABLE: ReadonlySet<string> = new Set(["new", "waiting"]);

/** Its orders, each with what it waits for, and the way out for its buyer. */
export function OfferOrdersCard(props: { orders: readonly ShownOfferOrder[]; isPledged: boolean }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { orders } = props;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("offers:orders.title")}
          </Text>
          {orders.length === 0 ? (
            <Text as="p" tone="subdued">
              {t(props.isPledged ? "offers:orders.noneYet" : "offers:orders.none")}
            </Text>
          ) : null}
        </BlockStack>
      </Box>
      {orders.length === 0 ? null : (
        <RecordTable
          caption={t("offers:orders.title")}
          columns={columns}
          rows={orders}
          keyOf={(order) => order.orderGid}
        />
      )}
    </Card>
  );
}

function useColumns(): Column<ShownOfferOrder>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  return [
    {
      key: "order",
      title: t("offers:orders.order"),
      heading: true,
      cell: (order) => <OrderName order={order} />,
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="offerOrder" state={state} />,
    },
    {
      key: "charge",
      title: t("offers:orders.charge"),
      cell: ({ charge }) => (charge === "none" ? null : <StateBadge of="charge" state={charge} />),
    },
    { key: "units", title: t("units"), numeric: true, cell: ({ units }) => number(units) },
    {
      key: "cancel",
      title: "",
      cell: (order) =>
        CANCELLABLE.has(order.state) ? (
          <ConfirmAction
            label={t("offers:orders.cancel", { order: order.orderName })}
            consequence={t("offers:orders.cancelText")}
            values={{ intent: "cancelOrder", orderGid: order.orderGid }}
            destructive
            size="slim"
            variant="tertiary"
          />
        ) : null,
    },
  ];
}

function OrderName({ order }: { order: ShownOfferOrder }) {
  const { moment } = useFormat();
  const name = (
    <Text as="span" fontWeight="semibold">
      {order.orderName}
    </Text>
  );
  return (
    <BlockStack>
      {order.supplyOrderId === null ? (
        name
      ) : (
        <Link url={`/factory/orders/${order.supplyOrderId}`} removeUnderline>
          {name}
        </Link>
      )}
      <Text as="span" tone="subdued" variant="bodySm">
        {moment(order.createdAt)}
      </Text>
      {order.problem === null ? null : (
        <Text as="span" tone="critical" variant="bodySm">
          {order.problem}
        </Text>
      )}
    </BlockStack>
  );
}
