import { Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ItemCell } from "../items/item-cell.tsx";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { isPaymentKnown, type ShownOffer } from "./shown-offer.ts";

export const OFFER_TABS = ["live", "over", "all"] as const;

export function OffersScreen(props: {
  offers: { rows: ShownOffer[]; page: number; hasNext: boolean };
  tab: (typeof OFFER_TABS)[number];
}) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { rows, page, hasNext } = props.offers;
  const isFirst = props.tab !== "over" && page === 1;
  const make = { content: t("offers:none.action"), url: "/factory/stock-orders" };
  return (
    <Page title={t("nav.offers")} subtitle={t("offers:subtitle")}>
      <Card padding="0">
        <ListControls
          tabs={{
            all: OFFER_TABS.map((id) => ({ id, title: t(`offers:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {rows.length === 0 ? (
          <EmptyList
            title={t(isFirst ? "offers:none.title" : "nothingFound")}
            text={t(isFirst ? "offers:none.text" : "offers:tryOther")}
            action={isFirst ? make : undefined}
          />
        ) : (
          <RecordTable
            caption={t("nav.offers")}
            columns={columns}
            rows={rows}
            keyOf={(offer) => offer.id}
          />
        )}
        <Pager page={page} hasNext={hasNext} />
      </Card>
    </Page>
  );
}

function useColumns(): Column<ShownOffer>[] {
  const { t } = useTranslation();
  const { number, money, calendarDay } = useFormat();
  return [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (offer) => (
        <ItemCell
          title={offer.productTitle}
          variant={offer.variantTitle}
          sku={offer.sku}
          imageUrl={offer.imageUrl}
          url={`/factory/offers/${offer.id}`}
        />
      ),
    },
    { key: "kind", title: t("offers:kindLabel"), cell: ({ kind }) => t(`offers:kind.${kind}`) },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="offer" state={state} />,
    },
    {
      key: "promised",
      title: t("offers:promisedOn"),
      cell: (offer) => calendarDay(offer.promisedOn),
    },
    {
      key: "payment",
      title: t("offers:paymentLabel"),
      cell: (offer) => t(`offers:way.${isPaymentKnown(offer) ? offer.payment : "unknown"}`),
    },
    {
      key: "joined",
      title: t("offers:joined"),
      numeric: true,
      cell: (offer) =>
        t("offers:ofUnits", { part: number(offer.joined), units: number(offer.units) }),
    },
    {
      key: "price",
      title: t("offers:price"),
      numeric: true,
      cell: (offer) => money(offer.priceMinor),
    },
  ];
}
