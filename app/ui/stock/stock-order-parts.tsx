import { BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { openUnits } from "#app/modules/inventory/index.ts";
import { ItemCell } from "../items/item-cell.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import type { ShownReceipt, ShownStockLine } from "./shown-stock-order.ts";

export function StockLinesCard({ lines }: { lines: readonly ShownStockLine[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const figure = (
    key: string,
    title: string,
    units: (line: ShownStockLine) => number,
  ): Column<ShownStockLine> => ({
    ...{ key, title, numeric: true },
    cell: (line) => number(units(line)),
  });
  const columns: Column<ShownStockLine>[] = [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (line) => (
        <ItemCell
          title={line.productTitle}
          variant={line.variantTitle}
          sku={line.sku}
          imageUrl={line.imageUrl}
          url={`/factory/items/${line.itemId}`}
        />
      ),
    },
    figure("quantity", t("stock:ordered"), (line) => line.quantity),
    figure("received", t("stock:received"), (line) => line.received),
    figure("open", t("stock:toCome"), openUnits),
    figure("granted", t("stock:granted"), (line) => line.granted),
  ];
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("stock:lines")}
        </Text>
      </Box>
      <RecordTable
        caption={t("stock:lines")}
        columns={columns}
        rows={lines}
        keyOf={(line) => line.id}
      />
    </Card>
  );
}

/** What came in, and whether the factory's shop knows of it. */
export function ReceiptsCard({ receipts }: { receipts: readonly ShownReceipt[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("stock:receipts")}
        </Text>
        {receipts.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("stock:noReceipts")}
          </Text>
        ) : null}
        {receipts.map((receipt) => (
          <BlockStack key={receipt.id} gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="span">{moment(receipt.createdAt)}</Text>
              <StateBadge of="receipt" state={receipt.state} />
            </InlineStack>
            {receipt.problem === null ? null : (
              <Text as="p" tone="critical">
                {t(`codes:receipt.${receipt.problem}`, {
                  defaultValue: t("codes:receipt.unknown", { problem: receipt.problem }),
                })}
              </Text>
            )}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
