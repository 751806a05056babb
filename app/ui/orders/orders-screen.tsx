import { Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { OrderRows, type ShownOrder } from "./order-table.tsx";

export const ORDER_TABS = ["all", "open", "ship", "hold", "shipped", "done"] as const;

export function OrdersScreen(props: {
  orders: { rows: ShownOrder[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof ORDER_TABS)[number];
  viewer: "factory" | "reseller";
}) {
  const { t } = useTranslation();
  const isFiltered = props.search !== "" || props.tab !== "all" || props.orders.page > 1;
  return (
    <Page title={t("nav.orders")} subtitle={t(`orders:subtitle.${props.viewer}`)}>
      <Card padding="0">
        <ListControls
          search={{ label: t("orders:search"), value: props.search }}
          tabs={{
            all: ORDER_TABS.map((id) => ({ id, title: t(`orders:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {props.orders.rows.length === 0 ? (
          <EmptyList
            title={t(isFiltered ? "nothingFound" : "orders:none.title")}
            text={t(isFiltered ? "orders:tryOther" : `orders:none.${props.viewer}`)}
          />
        ) : (
          <OrderRows caption={t("nav.orders")} orders={props.orders.rows} viewer={props.viewer} />
        )}
        <Pager page={props.orders.page} hasNext={props.orders.hasNext} />
      </Card>
    </Page>
  );
}
