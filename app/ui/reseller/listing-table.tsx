import { Badge, Box, Card, Text, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { AvailabilityBand } from "#app/modules/catalog/index.ts";
import { SimpleAction } from "../form/simple-action.tsx";
import { ItemCell } from "../items/item-cell.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";

export interface ShownListing {
  id: string;
  productTitle: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  factoryName: string;
  state: string;
  problem: string | null;
  band: AvailabilityBand;
}

/** What stands in a reseller's shop, for either side. */
export function ListingTable(props: {
  title: string;
  listings: { rows: readonly ShownListing[]; page: number; hasNext: boolean };
  emptyText: string;
  viewer: "factory" | "reseller";
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {props.title}
        </Text>
      </Box>
      {props.listings.rows.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {props.emptyText}
          </Text>
        </Box>
      ) : (
        <ListingRows caption={props.title} rows={props.listings.rows} viewer={props.viewer} />
      )}
      <Pager page={props.listings.page} hasNext={props.listings.hasNext} />
    </Card>
  );
}

export function ListingRows(props: {
  caption: string;
  rows: readonly ShownListing[];
  viewer: "factory" | "reseller";
  /** Columns round the others, e.g. to choose rows. */
  before?: readonly Column<ShownListing>[];
  after?: readonly Column<ShownListing>[];
}) {
  const columns = useColumns(props.viewer);
  return (
    <RecordTable
      caption={props.caption}
      columns={[...(props.before ?? []), ...columns, ...(props.after ?? [])]}
      rows={props.rows}
      keyOf={(listing) => listing.id}
    />
  );
}

function useColumns(viewer: "factory" | "reseller"): Column<ShownListing>[] {
  const { t } = useTranslation();
  const columns: Column<ShownListing>[] = [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (listing) => (
        <ItemCell
          title={listing.productTitle}
          variant={listing.variantTitle}
          sku={listing.sku}
          imageUrl={listing.imageUrl}
        />
      ),
    },
    {
      key: "band",
      title: t("reseller:availability"),
      cell: ({ band }) => <BandBadge band={band} />,
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="listing" state={state} />,
    },
    {
      key: "problem",
      title: t("reseller:problem"),
      cell: (row) => <Problem listing={row} viewer={viewer} />,
    },
  ];
  if (viewer === "factory") return columns;
  const factory: Column<ShownListing> = {
    key: "factory",
    title: t("orders:factory"),
    cell: (listing) => listing.factoryName,
  };
  return [...columns.slice(0, 1), factory, ...columns.slice(1)];
}

const BAND_TONES: Record<AvailabilityBand, BadgeProps["tone"]> = {
  none: "critical",
  few: "warning",
  some: "info",
  plenty: "success",
};

export function BandBadge({ band }: { band: AvailabilityBand }) {
  const { t } = useTranslation();
  return <Badge tone={BAND_TONES[band]}>{t(`reseller:band.${band}`)}</Badge>;
}

/** What is wrong with a listing, and for the reseller the button that sets it right. */
function Problem(props: { listing: ShownListing; viewer: "factory" | "reseller" }) {
  const { t } = useTranslation();
  const { problem } = props.listing;
  if (problem === null) return null;
  return (
    <div>
      <Text as="p" variant="bodySm">
        {t(`codes:listing.${problem}`, { defaultValue: t("codes:listing.unknown", { problem }) })}
      </Text>
      {props.viewer === "reseller" ? (
        <SimpleAction
          label={t("reseller:mend")}
          values={{ intent: "mend", listingId: props.listing.id }}
          size="slim"
        />
      ) : null}
    </div>
  );
}
