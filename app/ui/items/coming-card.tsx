import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { openUnits, type DatePromise } from "#app/modules/inventory/index.ts";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownComing {
  id: string;
  reference: string;
  state: string;
  expectedOn: string;
  quantity: number;
  received: number;
  granted: number;
}

/** What is still to come of an item, and what a shopper is promised because of it. */
export function ComingCard(props: { coming: readonly ShownComing[]; promise: DatePromise | null }) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  const columns = useColumns();
  const { coming, promise } = props;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("items:coming")}
          </Text>
          {promise === null ? null : (
            <Text as="p" tone="subdued">
              {t(`items:promise.${promise.kind}`, { day: calendarDay(promise.shipsBy) })}
            </Text>
          )}
          {coming.length === 0 ? (
            <Text as="p" tone="subdued">
              {t("items:noComing")}
            </Text>
          ) : null}
        </BlockStack>
      </Box>
      {coming.length === 0 ? null : (
        <RecordTable
          caption={t("items:coming")}
          columns={columns}
          rows={coming}
          keyOf={(order) => order.id}
        />
      )}
    </Card>
  );
}

function useColumns(): Column<ShownComing>[] {
  const { t } = useTranslation();
  const { number, calendarDay } = useFormat();
  return [
    {
      key: "order",
      title: t("stock:order"),
      heading: true,
      cell: (order) => (
        <Link url={`/factory/stock-orders/${order.id}`} removeUnderline>
          <Text as="span" fontWeight="semibold">
            {order.reference}
          </Text>
        </Link>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="stockOrder" state={state} />,
    },
    {
      key: "expected",
      title: t("stock:expectedOn"),
      cell: (order) => calendarDay(order.expectedOn),
    },
    {
      key: "toCome",
      title: t("stock:toCome"),
      numeric: true,
      cell: (order) => number(openUnits(order)),
    },
    {
      key: "granted",
      title: t("stock:granted"),
      numeric: true,
      cell: (order) => number(order.granted),
    },
  ];
}
