import { Badge, BlockStack, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ItemCell } from "../items/item-cell.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";
import type { ShownLine, ShownParcel, ShownTransition } from "./shown-order.ts";

export function LinesCard(props: { lines: readonly ShownLine[]; currency?: string }) {
  const { t } = useTranslation();
  const { number, money } = useFormat();
  const isOversold = props.lines.some((line) => line.oversold > 0);
  const oversold: Column<ShownLine> = {
    key: "oversold",
    title: t("items:attention"),
    cell: (line) =>
      line.oversold > 0 ? (
        <Badge tone="critical">{t("orders:oversoldBy", { units: number(line.oversold) })}</Badge>
      ) : null,
  };
  const columns: Column<ShownLine>[] = [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (line) => (
        <ItemCell title={line.title} variant="" sku={line.sku} imageUrl={line.imageUrl} />
      ),
    },
    {
      key: "quantity",
      title: t("orders:quantity"),
      numeric: true,
      cell: (line) => number(line.quantity),
    },
    {
      key: "shipped",
      title: t("orders:shippedUnits"),
      numeric: true,
      cell: (line) => number(line.shipped),
    },
    {
      key: "wholesale",
      title: t("orders:wholesale"),
      numeric: true,
      cell: (line) => money(line.wholesaleMinor, props.currency),
    },
    { key: "location", title: t("items:location"), cell: (line) => line.location ?? "–" },
    ...(isOversold ? [oversold] : []),
  ];
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("orders:lines")}
        </Text>
      </Box>
      <RecordTable
        caption={t("orders:lines")}
        columns={columns}
        rows={props.lines}
        keyOf={(line) => line.id}
      />
    </Card>
  );
}

export function ParcelsCard(props: { parcels: readonly ShownParcel[]; emptyText: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("orders:parcels")}
        </Text>
        {props.parcels.length === 0 ? (
          <Text as="p" tone="subdued">
            {props.emptyText}
          </Text>
        ) : (
          props.parcels.map((parcel) => <ParcelRow key={parcel.id} parcel={parcel} />)
        )}
      </BlockStack>
    </Card>
  );
}

function ParcelRow({ parcel }: { parcel: ShownParcel }) {
  const { t } = useTranslation();
  const { moment, number } = useFormat();
  const tracking = parcel.trackingNumber ?? t("orders:noTracking");
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        {parcel.trackingUrl === null ? (
          <Text as="span" fontWeight="semibold">
            {tracking}
          </Text>
        ) : (
          <Link url={parcel.trackingUrl} target="_blank">
            {tracking}
          </Link>
        )}
        {parcel.trackingCompany === null ? null : <Text as="span">{parcel.trackingCompany}</Text>}
        <Badge tone={parcel.state === "cancelled" ? "critical" : undefined}>
          {t(`orders:parcelState.${parcel.state}`, { defaultValue: parcel.state })}
        </Badge>
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {moment(parcel.createdAt)} ·{" "}
        {parcel.lines.map((line) => `${line.title} × ${number(line.quantity)}`).join(", ")}
      </Text>
    </BlockStack>
  );
}

/** Every step that the order took, newest first, with what caused it. */
export function TimelineCard({ transitions }: { transitions: readonly ShownTransition[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("orders:timeline")}
        </Text>
        <ul className="hw-timeline">
          {transitions.map((step, index) => (
            <li key={`${step.at} ${index}`}>
              <Text as="p" fontWeight="semibold">
                {stepTitle(t, step)}
              </Text>
              <Text as="p" tone="subdued" variant="bodySm">
                {[moment(step.at), causeText(t, step.cause)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}

function stepTitle(
  t: (key: string, options: Record<string, string>) => string,
  { toState, reason }: ShownTransition,
): string {
  const state = t(`codes:state.order.${toState}`, { defaultValue: toState });
  if (reason === null) return state;
  const because = t(`codes:reason.${reason}.title`, { defaultValue: reason });
  return t("orders:stateFor", { state, reason: because });
}

/** A cause is a short technical note; those that a person can use have a sentence, others stay unsaid. */
function causeText(
  t: (key: string, options: { defaultValue: string }) => string,
  cause: string,
): string {
  const word = cause.toLowerCase().replaceAll(/[^a-z]+/g, "_");
  const kind = word.startsWith("webhook") ? "webhook" : word;
  return t(`codes:cause.${kind}`, { defaultValue: "" });
}
