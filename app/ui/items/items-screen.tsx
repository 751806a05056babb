import { Badge, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { StockSummary } from "#app/modules/escrow/index.ts";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";
import { ItemCell } from "./item-cell.tsx";

export const ITEM_TABS = ["all", "problem", "shortfall", "empty"] as const;

export interface ShownItem {
  id: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  imageUrl: string | null;
  policy: string;
  problem: string | null;
  /** Set for what an offer sells ahead of its goods. */
  offerId: string | null;
  stock: StockSummary;
}

export function ItemsScreen(props: {
  items: { rows: ShownItem[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof ITEM_TABS)[number];
}) {
  const { t } = useTranslation();
  const columns = useItemColumns();
  const isFiltered = props.search !== "" || props.tab !== "all" || props.items.page > 1;
  return (
    <Page title={t("nav.items")} subtitle={t("items:subtitle")}>
      <Card padding="0">
        <ListControls
          search={{ label: t("items:search"), value: props.search }}
          tabs={{
            all: ITEM_TABS.map((id) => ({ id, title: t(`items:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {props.items.rows.length === 0 ? (
          <NoItems isFiltered={isFiltered} />
        ) : (
          <RecordTable
            caption={t("nav.items")}
            columns={columns}
            rows={props.items.rows}
            keyOf={(item) => item.id}
          />
        )}
        <Pager page={props.items.page} hasNext={props.items.hasNext} />
      </Card>
    </Page>
  );
}

function NoItems({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyList title={t("nothingFound")} text={t("items:tryOther")} />;
  return (
    <EmptyList
      title={t("items:none.title")}
      text={t("items:none.text")}
      action={{ content: t("items:importAgain"), url: "/factory/settings" }}
    />
  );
}

function useItemColumns(): Column<ShownItem>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  const figure = (key: keyof StockSummary): Column<ShownItem> => ({
    key,
    title: t(`items:${key}`),
    numeric: true,
    cell: (item) => number(item.stock[key]),
  });
  return [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (item) => (
        <ItemCell
          title={item.productTitle}
          variant={item.variantTitle}
          sku={item.sku}
          imageUrl={item.imageUrl}
          url={`/factory/items/${item.id}`}
        />
      ),
    },
    figure("onHand"),
    figure("exposure"),
    figure("cooling"),
    figure("holds"),
    figure("dedicated"),
    figure("safety"),
    figure("free"),
    { key: "state", title: t("items:attention"), cell: (item) => <Attention item={item} /> },
  ];
}

function Attention({ item }: { item: ShownItem }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { overlap, shortfall } = item.stock;
  return (
    <InlineStack gap="100" align="end">
      {item.offerId === null ? null : <Badge tone="info">{t("items:soldAhead")}</Badge>}
      {item.problem === null ? null : (
        <Badge tone="warning">
          {t(`codes:item.${item.problem}`, { defaultValue: item.problem })}
        </Badge>
      )}
      {shortfall > 0 ? (
        <Badge tone="critical">{t("items:shortBy", { units: number(shortfall) })}</Badge>
      ) : null}
      {overlap > 0 ? (
        <Text as="span" tone="subdued">
          {t("items:overlapOf", { units: number(overlap) })}
        </Text>
      ) : null}
    </InlineStack>
  );
}
