import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Modal,
  Page,
  Text,
  TextField,
} from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { useOperation } from "../form/use-operation.ts";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import type { Column } from "../list/record-table.tsx";
import { choiceColumn, useRowChoice } from "../list/row-choice.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import { moneyInput } from "../text/minor-units.ts";
import { useFormat } from "../text/use-format.ts";
import { ListingRows, type ShownListing } from "./listing-table.tsx";

export const LISTING_TABS = ["all", "problem"] as const;

interface OwnListing extends ShownListing {
  priceMinor: number | null;
}

export function ListingsScreen(props: {
  listings: { rows: OwnListing[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof LISTING_TABS)[number];
}) {
  const { t } = useTranslation();
  const { listings } = props;
  const choice = useRowChoice(listings.rows.map((listing) => listing.id));
  const isFiltered = props.search !== "" || props.tab !== "all" || listings.page > 1;
  const chosen = [...choice.chosen];
  const choose = choiceColumn<ShownListing>({
    title: t("choose"),
    choice,
    keyOf: (listing) => listing.id,
    nameOf: (listing) => listing.productTitle,
    isChoosable: () => true,
  });
  const prices = new Map(listings.rows.map((listing) => [listing.id, listing.priceMinor]));
  const price: Column<ShownListing> = {
    key: "price",
    title: t("reseller:ownPrice"),
    cell: (listing) => <OwnPrice listing={listing} priceMinor={prices.get(listing.id) ?? null} />,
  };
  return (
    <Page
      title={t("nav.listings")}
      subtitle={t("reseller:listingsSubtitle")}
      primaryAction={{ content: t("reseller:step.choose.action"), url: "/reseller/catalogue" }}
    >
      <Card padding="0">
        <ListControls
          search={{ label: t("items:search"), value: props.search }}
          tabs={{
            all: LISTING_TABS.map((id) => ({ id, title: t(`reseller:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {listings.rows.length === 0 ? (
          <NoListings isFiltered={isFiltered} />
        ) : (
          <>
            <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
              <ConfirmAction
                label={t("reseller:unlistChosen", { count: chosen.length })}
                consequence={t("reseller:unlistText")}
                values={{ intent: "unlist", listingIds: chosen }}
                disabled={chosen.length === 0}
                destructive
              />
            </Box>
            <ListingRows
              caption={t("nav.listings")}
              rows={listings.rows}
              viewer="reseller"
              before={[choose]}
              after={[price]}
            />
          </>
        )}
        <Pager page={listings.page} hasNext={listings.hasNext} />
      </Card>
    </Page>
  );
}

function NoListings({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyList title={t("nothingFound")} text={t("items:tryOther")} />;
  return (
    <EmptyList
      title={t("reseller:step.choose.title")}
      text={t("reseller:step.choose.text")}
      action={{ content: t("reseller:step.choose.action"), url: "/reseller/catalogue" }}
    />
  );
}

/** A price of its own for one listing; without one it follows the price rule. */
function OwnPrice(props: { listing: ShownListing; priceMinor: number | null }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { currency } = usePageShop();
  const { listing, priceMinor } = props;
  const [isOpen, setOpen] = useState(false);
  const [price, setPrice] = useState(priceMinor === null ? "" : moneyInput(priceMinor, currency));
  const close = useCallback(() => setOpen(false), []);
  const operation = useOperation({ onDone: close });
  return (
    <InlineStack gap="200" blockAlign="center" wrap={false}>
      <Button variant="plain" onClick={() => setOpen(true)}>
        {priceMinor === null ? t("reseller:byRule") : money(priceMinor)}
      </Button>
      <Modal
        open={isOpen}
        onClose={close}
        title={t("reseller:ownPrice")}
        primaryAction={{
          content: t("save"),
          loading: operation.busy,
          onAction: () => operation.submit({ intent: "price", listingId: listing.id, price }),
        }}
        secondaryActions={[{ content: t("cancel"), onAction: close }]}
      >
        <Modal.Section>
          <BlockStack gap="300">
            {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
            <Text as="p">{listing.productTitle}</Text>
            <TextField
              label={t("reseller:ownPrice")}
              helpText={t("reseller:ownPriceHelp")}
              suffix={currency}
              value={price}
              onChange={setPrice}
              error={operation.errorOf("price")}
              autoComplete="off"
            />
          </BlockStack>
        </Modal.Section>
      </Modal>
    </InlineStack>
  );
}
