import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  Checkbox,
  InlineStack,
  Layout,
  Page,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AvailabilityBand } from "#app/modules/catalog/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { ItemCell } from "../items/item-cell.tsx";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { choiceColumn, useRowChoice } from "../list/row-choice.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { BandBadge } from "./listing-table.tsx";
import { PriceRuleCard } from "./price-rule-card.tsx";
import { previewPrice } from "./price-rule.ts";

export interface ShownOffer {
  itemId: string;
  productTitle: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  priceMinor: number;
  wholesaleMinor: number;
  band: AvailabilityBand;
  /** Null when it is not listed. */
  listingState: string | null;
}

export interface ShownSource {
  id: string;
  factoryName: string;
  currency: string;
  state: string;
  markUpBasisPoints: number;
  exchangeMillionths: number | null;
  publishAs: string;
}

interface CatalogueProps {
  factories: { id: string; factoryName: string }[];
  shown: ShownSource | undefined;
  offers: { rows: ShownOffer[]; page: number; hasNext: boolean };
  search: string;
}

/** What a factory offers: look, tick, list. */
export function CatalogueScreen(props: CatalogueProps) {
  const { t } = useTranslation();
  const { shown } = props;
  if (!shown) {
    return (
      <Page title={t("nav.catalogue")}>
        <Card padding="0">
          <EmptyList
            title={t("reseller:step.connect.title")}
            text={t("reseller:step.connect.text")}
            action={{ content: t("reseller:step.connect.action"), url: "/reseller/connect" }}
          />
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t("nav.catalogue")} subtitle={t("reseller:catalogueSubtitle")}>
      <Layout>
        {shown.state === "paused" ? (
          <Layout.Section>
            <Banner tone="warning">
              {t("reseller:pausedNotice", { name: shown.factoryName })}
            </Banner>
          </Layout.Section>
        ) : null}
        <Layout.Section>
          <PriceRuleCard key={shown.id} source={shown} />
        </Layout.Section>
        <Layout.Section>
          <OffersCard {...props} shown={shown} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function OffersCard(props: CatalogueProps & { shown: ShownSource }) {
  const { t } = useTranslation();
  const { shown, offers } = props;
  const choosable = offers.rows
    .filter((offer) => offer.listingState === null)
    .map((offer) => offer.itemId);
  const choice = useRowChoice(choosable);
  const columns = useOfferColumns(shown);
  const choose = choiceColumn<ShownOffer>({
    title: t("choose"),
    choice,
    keyOf: (offer) => offer.itemId,
    nameOf: (offer) => offer.productTitle,
    isChoosable: (offer) => offer.listingState === null,
  });
  return (
    <Card padding="0">
      <ListControls
        search={{ label: t("items:search"), value: props.search }}
        tabs={{
          all: props.factories.map(({ id, factoryName }) => ({ id, title: factoryName })),
          selected: shown.id,
        }}
      />
      {offers.rows.length === 0 ? null : (
        <ListingBar
          key={shown.id}
          partnershipId={shown.id}
          chosen={[...choice.chosen]}
          onToggleAll={choice.toggleAll}
          areAllChosen={choice.areAllChosen}
          choosable={choosable.length}
          search={props.search}
        />
      )}
      {offers.rows.length === 0 ? (
        <EmptyList
          title={t("nothingFound")}
          text={t(props.search === "" ? "reseller:noOffers" : "items:tryOther")}
        />
      ) : (
        <RecordTable
          caption={t("nav.catalogue")}
          columns={[choose, ...columns]}
          rows={offers.rows}
          keyOf={(offer) => offer.itemId}
        />
      )}
      <Pager page={offers.page} hasNext={offers.hasNext} />
    </Card>
  );
}

function useOfferColumns(shown: ShownSource): Column<ShownOffer>[] {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { currency } = usePageShop();
  const rule = { ...shown, factoryCurrency: shown.currency };
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
        />
      ),
    },
    {
      key: "cost",
      title: t("reseller:youPay"),
      numeric: true,
      cell: (offer) => money(offer.wholesaleMinor, shown.currency),
    },
    {
      key: "price",
      title: t("reseller:yourPrice"),
      numeric: true,
      cell: (offer) => {
        const price = previewPrice({ rule, priceMinor: offer.priceMinor, currency });
        return price === undefined ? "–" : money(price, currency);
      },
    },
    {
      key: "band",
      title: t("reseller:availability"),
      cell: ({ band }) => <BandBadge band={band} />,
    },
    {
      key: "listed",
      title: t("state"),
      cell: ({ listingState }) =>
        listingState === null ? (
          <Text as="span" tone="subdued">
            {t("reseller:notListed")}
          </Text>
        ) : (
          <StateBadge of="listing" state={listingState} />
        ),
    },
  ];
}

/** What can be done with what is ticked. */
function ListingBar(props: {
  partnershipId: string;
  chosen: string[];
  onToggleAll: () => void;
  areAllChosen: boolean;
  choosable: number;
  search: string;
}) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [hasConsent, setConsent] = useState(false);
  const { partnershipId, chosen, search } = props;
  const consent = hasConsent ? "yes" : "no";
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <BlockStack gap="300">
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <InlineStack gap="300" blockAlign="center">
          <Checkbox
            label={t("reseller:choosePage")}
            checked={props.areAllChosen}
            disabled={props.choosable === 0}
            onChange={props.onToggleAll}
          />
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            loading={operation.busy}
            onClick={() =>
              operation.submit({ intent: "list", partnershipId, consent, itemIds: chosen })
            }
          >
            {t("reseller:listChosen", { count: chosen.length })}
          </Button>
          <Button
            disabled={operation.busy}
            onClick={() => operation.submit({ intent: "listAll", partnershipId, consent, search })}
          >
            {t(search === "" ? "reseller:listAll" : "reseller:listAllFound")}
          </Button>
        </InlineStack>
        <Checkbox
          label={t("reseller:consent")}
          helpText={t("reseller:consentHelp")}
          checked={hasConsent}
          onChange={setConsent}
        />
      </BlockStack>
    </Box>
  );
}
