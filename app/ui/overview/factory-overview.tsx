import { Banner, Card, Layout, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import type { ShownNotice } from "../notices/notice-list.tsx";
import { WaitingCard } from "../notices/waiting-card.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import { Figure } from "../text/figure.tsx";
import { FiguresCard } from "../text/figures-card.tsx";
import { useFormat } from "../text/use-format.ts";

export interface OverviewNumbers {
  openNotices: number;
  waitingVoices: number;
  items: number;
  partners: number;
  invited: number;
  unitsOnHand: number;
  unitsExposed: number;
  unitsHeld: number;
  unitsShort: number;
  ordersToAccept: number;
  ordersToShip: number;
  ordersOnHold: number;
  ordersSeenToday: number;
  shops: number;
  shopsBlocked: number;
  dirtyLevels: number;
  stoppedLevels: number;
}

/** The factory's first screen: what waits for a person, then today in numbers. */
export function FactoryOverviewScreen(props: {
  overview: OverviewNumbers;
  notices: ShownNotice[];
}) {
  const { t } = useTranslation();
  const { name } = usePageShop();
  const { overview } = props;
  return (
    <Page title={t("overview:title", { name })}>
      <Layout>
        {overview.partners === 0 ? (
          <Layout.Section>
            <FirstSteps overview={overview} />
          </Layout.Section>
        ) : null}
        {overview.unitsShort > 0 ? (
          <Layout.Section>
            <Banner
              tone="critical"
              action={{
                content: t("overview:shortfall.action"),
                url: "/factory/items?tab=shortfall",
              }}
            >
              {t("overview:shortfall.text", { count: overview.unitsShort })}
            </Banner>
          </Layout.Section>
        ) : null}
        {overview.waitingVoices > 0 ? (
          <Layout.Section>
            <Banner
              tone="info"
              action={{ content: t("overview:voices.action"), url: "/factory/reviews" }}
            >
              {t("overview:voices.text", { count: overview.waitingVoices })}
            </Banner>
          </Layout.Section>
        ) : null}
        <Layout.Section>
          <WaitingCard
            notices={props.notices}
            total={overview.openNotices}
            noticesUrl="/factory/notices"
          />
        </Layout.Section>
        <Layout.Section variant="oneHalf">
          <OrdersCard overview={overview} />
        </Layout.Section>
        <Layout.Section variant="oneHalf">
          <StockCard overview={overview} />
        </Layout.Section>
        <Layout.Section>
          <SyncCard overview={overview} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function FirstSteps({ overview }: { overview: OverviewNumbers }) {
  const { t } = useTranslation();
  const isWaiting = overview.invited > 0;
  return (
    <Card padding="0">
      <EmptyList
        title={t(isWaiting ? "overview:first.invitedTitle" : "overview:first.title")}
        text={t(isWaiting ? "overview:first.invitedText" : "overview:first.text")}
        action={{ content: t("overview:first.action"), url: "/factory/partners" }}
      />
    </Card>
  );
}

function OrdersCard({ overview }: { overview: OverviewNumbers }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <FiguresCard title={t("overview:orders.title")}>
      <Figure
        title={t("overview:orders.toShip")}
        value={number(overview.ordersToShip)}
        url="/factory/orders?tab=ship"
      />
      <Figure
        title={t("overview:orders.onHold")}
        value={number(overview.ordersOnHold)}
        url="/factory/orders?tab=hold"
        tone={overview.ordersOnHold > 0 ? "caution" : undefined}
      />
      <Figure
        title={t("overview:orders.toAccept")}
        value={number(overview.ordersToAccept)}
        url="/factory/orders?tab=open"
      />
      <Figure
        title={t("overview:orders.seenToday")}
        value={number(overview.ordersSeenToday)}
        url="/factory/orders?tab=all"
      />
    </FiguresCard>
  );
}

function StockCard({ overview }: { overview: OverviewNumbers }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <FiguresCard title={t("overview:stock.title")}>
      <Figure title={t("items:onHand")} value={number(overview.unitsOnHand)} url="/factory/items" />
      <Figure title={t("items:exposure")} value={number(overview.unitsExposed)} />
      <Figure title={t("items:holds")} value={number(overview.unitsHeld)} />
      <Figure title={t("overview:stock.items")} value={number(overview.items)} />
    </FiguresCard>
  );
}

function SyncCard({ overview }: { overview: OverviewNumbers }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <FiguresCard title={t("overview:sync.title")}>
      <Figure
        title={t("overview:sync.shops")}
        value={number(overview.shops)}
        url="/factory/shops"
      />
      <Figure
        title={t("overview:sync.blocked")}
        value={number(overview.shopsBlocked)}
        tone={overview.shopsBlocked > 0 ? "critical" : undefined}
        url="/factory/shops"
      />
      <Figure title={t("overview:sync.dirty")} value={number(overview.dirtyLevels)} />
      <Figure
        title={t("overview:sync.stopped")}
        value={number(overview.stoppedLevels)}
        tone={overview.stoppedLevels > 0 ? "caution" : undefined}
      />
    </FiguresCard>
  );
}
