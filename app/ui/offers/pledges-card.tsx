import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import type { ShownPledge } from "./shown-offer.ts";

/** Who joined, without saying who: each pledge by its units and how it stands. */
export function PledgesCard(props: { pledges: readonly ShownPledge[]; isOver: boolean }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { pledges } = props;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("offers:pledges.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t(noteOf(props))}
          </Text>
        </BlockStack>
      </Box>
      {pledges.length === 0 ? null : (
        <RecordTable
          caption={t("offers:pledges.title")}
          columns={columns}
          rows={pledges}
          keyOf={(pledge) => pledge.id}
        />
      )}
    </Card>
  );
}

function noteOf(of: { pledges: readonly ShownPledge[]; isOver: boolean }): string {
  if (of.pledges.length > 0) return "offers:pledges.text";
  return of.isOver ? "offers:pledges.noneEver" : "offers:pledges.none";
}

function useColumns(): Column<ShownPledge>[] {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  return [
    {
      key: "when",
      title: t("when"),
      heading: true,
      cell: (pledge) => (
        <BlockStack>
          <Text as="span">{moment(pledge.createdAt)}</Text>
          {pledge.problem === null ? null : (
            <Text as="span" tone="critical" variant="bodySm">
              {pledge.problem}
            </Text>
          )}
        </BlockStack>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="pledge" state={state} />,
    },
    {
      key: "payBy",
      title: t("offers:pledges.payBy"),
      cell: ({ payBy }) => (payBy === null ? null : moment(payBy)),
    },
    { key: "units", title: t("units"), numeric: true, cell: ({ units }) => number(units) },
  ];
}
