import { Box, Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownOrder {
  id: string;
  orderId: string;
  name: string;
  kind: string;
  partner: string | null;
  factoryName: string;
  state: string;
  reason: string | null;
  requestStatus: string;
  units: number;
  seenAt: number;
}

/** Orders as rows, for either side. */
export function OrderTable(props: {
  title: string;
  orders: readonly ShownOrder[];
  viewer: "factory" | "reseller";
  emptyText: string;
  footer?: ReactNode;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {props.title}
        </Text>
      </Box>
      {props.orders.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {props.emptyText}
          </Text>
        </Box>
      ) : (
        <OrderRows caption={props.title} orders={props.orders} viewer={props.viewer} />
      )}
      {props.footer ? (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
          {props.footer}
        </Box>
      ) : null}
    </Card>
  );
}

export function OrderRows(props: {
  caption: string;
  orders: readonly ShownOrder[];
  viewer: "factory" | "reseller";
}) {
  const columns = useOrderColumns(props.viewer);
  return (
    <RecordTable
      caption={props.caption}
      columns={columns}
      rows={props.orders}
      keyOf={(order) => order.id}
    />
  );
}

function useOrderColumns(viewer: "factory" | "reseller"): Column<ShownOrder>[] {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  return [
    {
      key: "order",
      title: t("orders:order"),
      heading: true,
      cell: (order) => (
        <Link url={`/${viewer}/orders/${order.id}`} removeUnderline>
          <Text as="span" fontWeight="semibold">
            {order.name}
          </Text>
        </Link>
      ),
    },
    {
      key: "partner",
      title: t(viewer === "factory" ? "orders:soldBy" : "orders:factory"),
      cell: (order) =>
        viewer === "factory" ? (order.partner ?? t("brandStore")) : order.factoryName,
    },
    { key: "state", title: t("state"), cell: (order) => <OrderState order={order} /> },
    { key: "units", title: t("units"), numeric: true, cell: (order) => number(order.units) },
    { key: "seen", title: t("orders:seenAt"), cell: (order) => moment(order.seenAt) },
  ];
}

function OrderState({ order }: { order: ShownOrder }) {
  const { t } = useTranslation();
  return (
    <div>
      <StateBadge of="order" state={order.state} />
      {order.reason === null ? null : (
        <Text as="p" tone="subdued" variant="bodySm">
          {t(`codes:reason.${order.reason}.title`, { defaultValue: order.reason })}
        </Text>
      )}
    </div>
  );
}
