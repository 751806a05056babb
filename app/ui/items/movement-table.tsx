import { Box, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";

interface Side {
  kind: string;
  whose: string | null;
}

export interface ShownMovement {
  id: string;
  at: number;
  units: number;
  reason: string;
  from: Side;
  to: Side;
}

/** The item's ledger as a person reads it: what moved, from where to where, and why. */
export function MovementTable(props: {
  movements: { rows: ShownMovement[]; page: number; hasNext: boolean };
}) {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  const side = ({ kind, whose }: Side): string => {
    const account = t(`items:account.${kind}`, { defaultValue: kind });
    const isBrand = whose === null && (kind === "exposure" || kind === "cooling");
    const owner = isBrand ? t("brandStore") : whose;
    return owner === null ? account : t("items:accountOf", { account, owner });
  };
  const columns: Column<ShownMovement>[] = [
    {
      key: "reason",
      title: t("items:movement"),
      heading: true,
      cell: (row) => t(`items:reason.${row.reason}`, { defaultValue: row.reason }),
    },
    { key: "units", title: t("units"), numeric: true, cell: (row) => number(row.units) },
    { key: "from", title: t("items:from"), cell: (row) => side(row.from) },
    { key: "to", title: t("items:to"), cell: (row) => side(row.to) },
    { key: "at", title: t("when"), cell: (row) => moment(row.at) },
  ];
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("items:movements")}
        </Text>
      </Box>
      {props.movements.rows.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t("items:noMovements")}
          </Text>
        </Box>
      ) : (
        <RecordTable
          caption={t("items:movements")}
          columns={columns}
          rows={props.movements.rows}
          keyOf={(row) => row.id}
        />
      )}
      <Pager page={props.movements.page} hasNext={props.movements.hasNext} />
    </Card>
  );
}
