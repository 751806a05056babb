import type { StockPolicy } from "#app/modules/escrow/index.ts";
import { Banner, Layout, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { StockSummary } from "#app/modules/escrow/index.ts";
import type { DatePromise } from "#app/modules/inventory/index.ts";
import { Figure } from "../text/figure.tsx";
import { FiguresCard } from "../text/figures-card.tsx";
import { useFormat } from "../text/use-format.ts";
import { ChannelTable, type ShownChannel } from "./channel-table.tsx";
import { ComingCard, type ShownComing } from "./coming-card.tsx";
import { DedicateCard, SafetyCard } from "./item-cards.tsx";
import { PolicyCard } from "./policy-card.tsx";
import { LadderCard, type ShownLadder } from "./ladder-card.tsx";
import { LocationTable, type ShownLocation } from "./location-table.tsx";
import { MovementTable, type ShownMovement } from "./movement-table.tsx";

export interface ShownItemDetails {
  id: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  policy: string;
  riskPerMillion: number | null;
  problem: string | null;
  mirrorBuffer: number;
  safetyTarget: number;
  stock: StockSummary;
  locations: ShownLocation[];
  channels: ShownChannel[];
  partnerships: { id: string; label: string; dedicated: number }[];
}

export function ItemScreen(props: {
  item: ShownItemDetails;
  coming: readonly ShownComing[];
  promise: DatePromise | null;
  ladder: ShownLadder;
  stockPolicy: StockPolicy;
  movements: { rows: ShownMovement[]; page: number; hasNext: boolean };
}) {
  const { t } = useTranslation();
  const { item } = props;
  const variant = item.variantTitle === "Default Title" ? "" : item.variantTitle;
  return (
    <Page
      title={item.productTitle}
      subtitle={[variant, item.sku].filter((part) => part !== "").join(" · ")}
      backAction={{ content: t("nav.items"), url: "/factory/items" }}
    >
      <Layout>
        {item.problem === null ? null : (
          <Layout.Section>
            <Banner tone="warning" title={t("items:notOffered")}>
              {t(`codes:itemHelp.${item.problem}`, {
                defaultValue: t("codes:itemHelp.unknown", { problem: item.problem }),
              })}
            </Banner>
          </Layout.Section>
        )}
        <Layout.Section>
          <StockCard stock={item.stock} />
        </Layout.Section>
        <Layout.Section>
          <ChannelTable channels={item.channels} />
        </Layout.Section>
        <Layout.Section>
          <LocationTable locations={item.locations} />
        </Layout.Section>
        <Layout.Section>
          <ComingCard coming={props.coming} promise={props.promise} />
        </Layout.Section>
        <Layout.Section variant="oneHalf">
          <PolicyCard
            policy={item.policy}
            mirrorBuffer={item.mirrorBuffer}
            riskPerMillion={item.riskPerMillion}
            forAll={props.stockPolicy}
          />
        </Layout.Section>
        <Layout.Section variant="oneHalf">
          <SafetyCard safetyTarget={item.safetyTarget} />
        </Layout.Section>
        <Layout.Section>
          <DedicateCard partnerships={item.partnerships} />
        </Layout.Section>
        <Layout.Section>
          <LadderCard ladder={props.ladder} />
        </Layout.Section>
        <Layout.Section>
          <MovementTable movements={props.movements} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

const SHARES = ["exposure", "cooling", "holds", "dedicated", "safety", "free"] as const;

/** On hand, and beside it all that it consists of, so that the sum can be followed. */
function StockCard({ stock }: { stock: StockSummary }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <FiguresCard title={t("items:stock")}>
      <Figure
        title={t("items:onHand")}
        value={number(stock.onHand)}
        note={t("items:help.onHand")}
      />
      {SHARES.map((share) => (
        <Figure
          key={share}
          title={t(`items:${share}`)}
          value={number(stock[share])}
          note={t(`items:help.${share}`)}
        />
      ))}
      {stock.overlap > 0 ? (
        <Figure
          title={t("items:overlap")}
          value={number(stock.overlap)}
          tone="caution"
          note={t("items:help.overlap")}
        />
      ) : null}
      {stock.shortfall > 0 ? (
        <Figure
          title={t("items:shortfall")}
          value={number(stock.shortfall)}
          tone="critical"
          note={t("items:help.shortfall")}
        />
      ) : null}
    </FiguresCard>
  );
}
