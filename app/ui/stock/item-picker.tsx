import { Box, Button, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ItemCell } from "../items/item-cell.tsx";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";

export interface PickableItem {
  id: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  imageUrl: string | null;
  stock: { onHand: number };
}

/** Finds items to put into an order. The same button takes an item out again, so it keeps the focus. */
export function ItemPicker(props: {
  items: { rows: PickableItem[]; page: number; hasNext: boolean };
  search: string;
  isChosen: (id: string) => boolean;
  toggle: (item: PickableItem) => void;
}) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  const { rows, page, hasNext } = props.items;
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          {t("stock:new.pick")}
        </Text>
      </Box>
      <ListControls search={{ label: t("items:search"), value: props.search }} />
      {rows.length === 0 ? (
        <EmptyList title={t("nothingFound")} text={t("stock:new.tryOther")} />
      ) : (
        <RecordTable
          caption={t("stock:new.pick")}
          columns={columns}
          rows={rows}
          keyOf={(item) => item.id}
        />
      )}
      <Pager page={page} hasNext={hasNext} />
    </Card>
  );
}

function useColumns(choice: {
  isChosen: (id: string) => boolean;
  toggle: (item: PickableItem) => void;
}): Column<PickableItem>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
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
        />
      ),
    },
    {
      key: "onHand",
      title: t("items:onHand"),
      numeric: true,
      cell: (item) => number(item.stock.onHand),
    },
    {
      key: "choose",
      title: t("choose"),
      cell: (item) => {
        const isChosen = choice.isChosen(item.id);
        const label = t(isChosen ? "stock:new.takeOut" : "stock:new.add");
        return (
          <Button
            onClick={() => choice.toggle(item)}
            pressed={isChosen}
            accessibilityLabel={`${label}: ${item.sku}`}
          >
            {label}
          </Button>
        );
      },
    },
  ];
}
