import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";
import { ShopHealth } from "./shop-health.tsx";

export interface ShownShop {
  channelId: string;
  kind: string;
  label: string | null;
  shopName: string;
  state: string;
  blockedReason: string | null;
  levels: number;
  dirtyLevels: number;
  stoppedLevels: number;
  openBatches: number;
  lastWriteAt: number | null;
  windowMs: number | null;
}

export function ShopsScreen(props: {
  shops: { rows: ShownShop[]; page: number; hasNext: boolean };
  search: string;
}) {
  const { t } = useTranslation();
  const columns = useColumns();
  const isFiltered = props.search !== "" || props.shops.page > 1;
  return (
    <Page title={t("nav.shops")} subtitle={t("shops:subtitle")}>
      <Card padding="0">
        <ListControls search={{ label: t("shops:search"), value: props.search }} />
        {props.shops.rows.length === 0 ? (
          <EmptyList
            title={t(isFiltered ? "nothingFound" : "shops:none.title")}
            text={t(isFiltered ? "shops:tryOther" : "shops:none.text")}
            action={
              isFiltered
                ? undefined
                : { content: t("partners:invite.open"), url: "/factory/partners" }
            }
          />
        ) : (
          <RecordTable
            caption={t("nav.shops")}
            columns={columns}
            rows={props.shops.rows}
            keyOf={(shop) => shop.channelId}
          />
        )}
        <Pager page={props.shops.page} hasNext={props.shops.hasNext} />
      </Card>
    </Page>
  );
}

function useColumns(): Column<ShownShop>[] {
  const { t } = useTranslation();
  const { number, moment, duration } = useFormat();
  return [
    {
      key: "shop",
      title: t("shops:shop"),
      heading: true,
      cell: (shop) => (
        <BlockStack>
          <Link url={`/factory/shops/${shop.channelId}`} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {shop.label ?? t("brandStore")}
            </Text>
          </Link>
          <Text as="span" tone="subdued" variant="bodySm">
            {shop.shopName}
          </Text>
        </BlockStack>
      ),
    },
    { key: "health", title: t("shops:health"), cell: (shop) => <ShopHealth shop={shop} /> },
    { key: "levels", title: t("shops:levels"), numeric: true, cell: (shop) => number(shop.levels) },
    {
      key: "dirty",
      title: t("shops:dirty"),
      numeric: true,
      cell: (shop) => number(shop.dirtyLevels),
    },
    {
      key: "batches",
      title: t("shops:batches"),
      numeric: true,
      cell: (shop) => number(shop.openBatches),
    },
    {
      key: "write",
      title: t("shops:lastWrite"),
      cell: (shop) => (shop.lastWriteAt === null ? "–" : moment(shop.lastWriteAt)),
    },
    {
      key: "window",
      title: t("shops:window"),
      numeric: true,
      cell: (shop) => (shop.windowMs === null ? "–" : duration(shop.windowMs)),
    },
  ];
}
