import { Box, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownLocation {
  name: string;
  kind: string;
  onHand: number;
  reserved: number;
}

/** Where the units of one item lie. */
export function LocationTable({ locations }: { locations: readonly ShownLocation[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const columns: Column<ShownLocation>[] = [
    { key: "name", title: t("items:location"), heading: true, cell: (row) => row.name },
    {
      key: "kind",
      title: t("items:locationKind"),
      cell: (row) => t(`items:locationKinds.${row.kind}`),
    },
    { key: "onHand", title: t("items:onHand"), numeric: true, cell: (row) => number(row.onHand) },
    {
      key: "reserved",
      title: t("items:reserved"),
      numeric: true,
      cell: (row) => number(row.reserved),
    },
  ];
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("items:locations")}
        </Text>
        <Text as="p" tone="subdued">
          {t("items:reservedHelp")}
        </Text>
      </Box>
      {locations.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t("items:noLocations")}
          </Text>
        </Box>
      ) : (
        <RecordTable
          caption={t("items:locations")}
          columns={columns}
          rows={locations}
          keyOf={(row) => row.name}
        />
      )}
    </Card>
  );
}
