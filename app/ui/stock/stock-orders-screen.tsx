import { Badge, BlockStack, Card, InlineStack, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { OPEN_STATES } from "#app/modules/inventory/index.ts";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";

export const STOCK_ORDER_TABS = ["open", "received", "cancelled", "all"] as const;

export interface ShownStockOrder {
  id: string;
  kind: string;
  reference: string;
  state: string;
  expectedOn: string;
  locationName: string;
  quantity: number;
  received: number;
}

export function StockOrdersScreen(props: {
  stockOrders: { rows: ShownStockOrder[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof STOCK_ORDER_TABS)[number];
  /** The day it is at the factory. */
  today: string;
}) {
  const { t } = useTranslation();
  const columns = useColumns(props.today);
  const { rows, page, hasNext } = props.stockOrders;
  const isFiltered = props.search !== "" || props.tab !== "open" || page > 1;
  const create = { content: t("stock:new.open"), url: "/factory/stock-orders/new" };
  return (
    <Page title={t("nav.stockOrders")} subtitle={t("stock:subtitle")} primaryAction={create}>
      <Card padding="0">
        <ListControls
          search={{ label: t("stock:search"), value: props.search }}
          tabs={{
            all: STOCK_ORDER_TABS.map((id) => ({ id, title: t(`stock:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {rows.length === 0 ? (
          <EmptyList
            title={t(isFiltered ? "nothingFound" : "stock:none.title")}
            text={t(isFiltered ? "stock:tryOther" : "stock:none.text")}
            action={isFiltered ? undefined : create}
          />
        ) : (
          <RecordTable
            caption={t("nav.stockOrders")}
            columns={columns}
            rows={rows}
            keyOf={(order) => order.id}
          />
        )}
        <Pager page={page} hasNext={hasNext} />
      </Card>
    </Page>
  );
}

function useColumns(today: string): Column<ShownStockOrder>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  return [
    {
      key: "reference",
      title: t("stock:order"),
      heading: true,
      cell: (order) => (
        <BlockStack>
          <Link url={`/factory/stock-orders/${order.id}`} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {order.reference}
            </Text>
          </Link>
          <Text as="span" tone="subdued" variant="bodySm">
            {t(`stock:kind.${order.kind}`)}
          </Text>
        </BlockStack>
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
      cell: (order) => <ExpectedDay order={order} today={today} />,
    },
    { key: "place", title: t("stock:place"), cell: (order) => order.locationName },
    {
      key: "received",
      title: t("stock:received"),
      numeric: true,
      cell: (order) => number(order.received),
    },
    {
      key: "quantity",
      title: t("stock:ordered"),
      numeric: true,
      cell: (order) => number(order.quantity),
    },
  ];
}

/** The day when goods are expected, and whether it has passed without them. */
export function ExpectedDay(props: {
  order: { state: string; expectedOn: string };
  today: string;
}) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  return (
    <InlineStack gap="200" blockAlign="center">
      <span>{calendarDay(props.order.expectedOn)}</span>
      {isOverdue(props.order, props.today) ? (
        <Badge tone="warning">{t("stock:overdue")}</Badge>
      ) : null}
    </InlineStack>
  );
}

export function isOverdue(order: { state: string; expectedOn: string }, today: string): boolean {
  return OPEN_STATES.some((open) => open === order.state) && order.expectedOn < today;
}
