import {
  Banner,
  BlockStack,
  Card,
  InlineStack,
  Layout,
  Link,
  Page,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import type { ShownNotice } from "../notices/notice-list.tsx";
import { WaitingCard } from "../notices/waiting-card.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import { Figure } from "../text/figure.tsx";
import { FiguresCard } from "../text/figures-card.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownFactory {
  id: string;
  factoryName: string;
  state: string;
  serviceState: string;
  serviceProblem: string | null;
  listings: number;
  openOrders: number;
}

export interface ShownCopy {
  partnershipId: string;
  state: string;
  total: number;
  done: number;
  failed: number;
}

interface HomeProps {
  overview: {
    openNotices: number;
    factories: number;
    listings: number;
    listingsWithProblem: number;
    ordersOpen: number;
    ordersToRequest: number;
  };
  factories: ShownFactory[];
  copies: ShownCopy[];
  notices: ShownNotice[];
}

/** The reseller's first screen: the next step while there is one, then how things stand. */
export function ResellerHomeScreen(props: HomeProps) {
  const { t } = useTranslation();
  const { name } = usePageShop();
  const { overview } = props;
  return (
    <Page title={t("overview:title", { name })}>
      <Layout>
        <NextStep overview={overview} />
        {props.copies.map((copy) => (
          <Layout.Section key={copy.partnershipId}>
            <CopyCard copy={copy} />
          </Layout.Section>
        ))}
        {overview.factories > 0 ? (
          <>
            <Layout.Section>
              <NumbersCard overview={overview} />
            </Layout.Section>
            <Layout.Section>
              <FactoriesCard factories={props.factories} />
            </Layout.Section>
            <Layout.Section>
              <WaitingCard
                notices={props.notices}
                total={overview.openNotices}
                noticesUrl="/reseller/notices"
              />
            </Layout.Section>
          </>
        ) : null}
      </Layout>
    </Page>
  );
}

function NextStep({ overview }: Pick<HomeProps, "overview">) {
  const { t } = useTranslation();
  const step =
    overview.factories === 0 ? "connect" : overview.listings === 0 ? "choose" : undefined;
  if (step === undefined) return null;
  const url = step === "connect" ? "/reseller/connect" : "/reseller/catalogue";
  return (
    <Layout.Section>
      <Card padding="0">
        <EmptyList
          title={t(`reseller:step.${step}.title`)}
          text={t(`reseller:step.${step}.text`)}
          action={{ content: t(`reseller:step.${step}.action`), url }}
        />
      </Card>
    </Layout.Section>
  );
}

function CopyCard({ copy }: { copy: ShownCopy }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const percent = copy.total === 0 ? 0 : Math.round((copy.done / copy.total) * 100);
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("reseller:copying.title")}
        </Text>
        <ProgressBar progress={percent} size="small" />
        <Text as="p" tone="subdued">
          {t("reseller:copying.progress", {
            done: number(copy.done),
            total: number(copy.total),
            failed: number(copy.failed),
          })}
        </Text>
      </BlockStack>
    </Card>
  );
}

function NumbersCard({ overview }: Pick<HomeProps, "overview">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <FiguresCard>
      <Figure
        title={t("nav.listings")}
        value={number(overview.listings)}
        url="/reseller/listings"
      />
      <Figure
        title={t("reseller:withProblem")}
        value={number(overview.listingsWithProblem)}
        tone={overview.listingsWithProblem > 0 ? "critical" : undefined}
        url="/reseller/listings?tab=problem"
      />
      <Figure
        title={t("reseller:ordersOpen")}
        value={number(overview.ordersOpen)}
        url="/reseller/orders?tab=all"
      />
      <Figure
        title={t("reseller:ordersToRequest")}
        value={number(overview.ordersToRequest)}
        tone={overview.ordersToRequest > 0 ? "caution" : undefined}
        url="/reseller/orders?tab=open"
      />
    </FiguresCard>
  );
}

/** What keeps a factory's location from working; shipping rates are the reseller's own to set. */
function ServiceProblem({ factory }: { factory: ShownFactory }) {
  const { t } = useTranslation();
  if (factory.serviceProblem === null) return null;
  return (
    <Banner tone="warning" title={factory.factoryName}>
      {t(`codes:service.${factory.serviceProblem}`, {
        defaultValue: t("codes:service.unknown"),
      })}
    </Banner>
  );
}

function FactoriesCard({ factories }: Pick<HomeProps, "factories">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("reseller:factories")}
        </Text>
        {factories.map((factory) => (
          <ServiceProblem key={factory.id} factory={factory} />
        ))}
        {factories.map((factory) => (
          <InlineStack key={factory.id} align="space-between" gap="200" blockAlign="center">
            <InlineStack gap="200" blockAlign="center">
              <Link url={`/reseller/catalogue?tab=${factory.id}`} removeUnderline>
                <Text as="span" fontWeight="semibold">
                  {factory.factoryName}
                </Text>
              </Link>
              <StateBadge of="partnership" state={factory.state} />
              {factory.serviceState === "ready" ? null : (
                <StateBadge of="service" state={factory.serviceState} />
              )}
            </InlineStack>
            <Text as="span" tone="subdued">
              {t("reseller:factoryCounts", {
                listings: number(factory.listings),
                orders: number(factory.openOrders),
              })}
            </Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
