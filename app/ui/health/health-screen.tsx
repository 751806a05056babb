import { Badge, BlockStack, Box, Card, Layout, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { Figure } from "../text/figure.tsx";
import { FiguresCard } from "../text/figures-card.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownHealth {
  channelId: string;
  label: string | null;
  state: string;
  blockedReason: string | null;
  beyondReach: string | null;
  isUnread: boolean;
  dirtySince: number | null;
  heardAt: number | null;
  bucketAvailable: number | null;
  bucketCapacity: number | null;
  writes: number;
  retries: number;
  windowP50Ms: number | null;
  windowP99Ms: number | null;
  windowP999Ms: number | null;
  parked: { problem: string; count: number }[];
  givenUp: number;
}

export interface ShownTotals {
  inboxAgeMs: number;
  headroom: number;
  oversold: number;
  shortfall: number;
}

export function HealthScreen(props: {
  /** When it was read, in ms. */
  now: number;
  totals: ShownTotals;
  shops: { rows: ShownHealth[]; page: number; hasNext: boolean };
}) {
  const { t } = useTranslation();
  const columns = useColumns(props.now);
  return (
    <Page title={t("nav.health")} subtitle={t("health:subtitle")}>
      <Layout>
        <Layout.Section>
          <Totals {...props.totals} />
        </Layout.Section>
        <Layout.Section>
          <Card padding="0">
            <RecordTable
              caption={t("health:shops")}
              columns={columns}
              rows={props.shops.rows}
              keyOf={(shop) => shop.channelId}
            />
            <Pager page={props.shops.page} hasNext={props.shops.hasNext} />
            <Box padding="400">
              <Text as="p" tone="subdued">
                {t("health:windowHelp")}
              </Text>
            </Box>
          </Card>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function Totals({ inboxAgeMs, headroom, oversold, shortfall }: ShownTotals) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  return (
    <FiguresCard>
      <Figure title={t("health:inbox")} value={duration(inboxAgeMs)} note={t("health:inboxHelp")} />
      <Figure
        title={t("health:headroom")}
        value={number(headroom)}
        note={t("health:headroomHelp")}
      />
      <Figure
        title={t("health:oversold")}
        value={number(oversold)}
        tone={oversold > 0 ? "critical" : undefined}
        note={t("health:oversoldHelp")}
      />
      <Figure
        title={t("health:shortfall")}
        value={number(shortfall)}
        tone={shortfall > 0 ? "critical" : undefined}
        note={t("health:shortfallHelp")}
        url="/factory/items?tab=shortfall"
      />
    </FiguresCard>
  );
}

function useColumns(now: number): Column<ShownHealth>[] {
  const { t } = useTranslation();
  const { number, moment, duration, percent } = useFormat();
  const age = (since: number | null): string =>
    since === null ? t("health:none") : duration(Math.max(now - since, 0));
  return [
    {
      key: "shop",
      title: t("shops:shop"),
      heading: true,
      cell: (shop) => (
        <Link url={`/factory/shops/${shop.channelId}`} removeUnderline>
          <Text as="span" fontWeight="semibold">
            {shop.label ?? t("brandStore")}
          </Text>
        </Link>
      ),
    },
    { key: "reach", title: t("health:reach"), cell: (shop) => <Standing shop={shop} /> },
    {
      key: "lag",
      title: t("health:lag"),
      numeric: true,
      cell: (shop) => age(shop.dirtySince),
    },
    {
      key: "heard",
      title: t("health:heard"),
      cell: (shop) => (shop.heardAt === null ? "–" : moment(shop.heardAt)),
    },
    {
      key: "bucket",
      title: t("health:bucket"),
      numeric: true,
      cell: ({ bucketAvailable, bucketCapacity }) =>
        bucketAvailable === null || bucketCapacity === null
          ? "–"
          : percent(usedBasisPoints(bucketAvailable, bucketCapacity)),
    },
    {
      key: "writes",
      title: t("health:writes"),
      numeric: true,
      cell: (shop) =>
        shop.retries === 0
          ? number(shop.writes)
          : t("health:withRetries", {
              writes: number(shop.writes),
              retries: number(shop.retries),
            }),
    },
    { key: "window", title: t("shops:window"), cell: (shop) => <WindowText shop={shop} /> },
  ];
}

/** How much of the bucket is used up, in whole percent: finer is noise. */
function usedBasisPoints(available: number, capacity: number): number {
  const used = 1 - Math.min(Math.max(available, 0), capacity) / Math.max(capacity, 1);
  return Math.round(used * 100) * 100;
}

function Reach({ shop }: { shop: ShownHealth }) {
  const { t } = useTranslation();
  if (shop.blockedReason !== null) {
    return (
      <BlockStack gap="050">
        <span>
          <Badge tone="critical">{t("shops:unreachable")}</Badge>
        </span>
        <Text as="span" variant="bodySm" tone="subdued">
          {t(`codes:blocked.${shop.blockedReason}`, {
            defaultValue: t("codes:blocked.unknown", { reason: shop.blockedReason }),
          })}
        </Text>
      </BlockStack>
    );
  }
  if (shop.isUnread) return <Worry text={t("health:unread")} />;
  if (shop.beyondReach === "stuck") return <Worry text={t("health:stuck")} />;
  if (shop.beyondReach === "late") return <Worry text={t("health:late")} />;
  return (
    <span>
      <Badge tone="success">{t("health:reachable")}</Badge>
    </span>
  );
}

function Worry({ text }: { text: string }) {
  return (
    <span>
      <Badge tone="attention">{text}</Badge>
    </span>
  );
}

function WindowText({ shop }: { shop: ShownHealth }) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const { windowP50Ms: half, windowP99Ms: most, windowP999Ms: nearlyAll } = shop;
  if (half === null || most === null || nearlyAll === null) return <>{t("shops:notMeasured")}</>;
  return <>{[half, most, nearlyAll].map(duration).join(" / ")}</>;
}

/** What stands in the way: the connection first, then what waits for a person. */
function Standing({ shop }: { shop: ShownHealth }) {
  const { t } = useTranslation();
  return (
    <BlockStack gap="050">
      <Reach shop={shop} />
      {shop.parked.map(({ problem, count }) => (
        <Text as="span" key={problem} variant="bodySm" tone="critical">
          {t("health:parked", {
            count,
            reason: t(`codes:level.${problem}`, {
              defaultValue: t("codes:level.unknown", { problem }),
            }),
          })}
        </Text>
      ))}
      {shop.givenUp > 0 && (
        <Text as="span" variant="bodySm" tone="critical">
          {t("health:givenUp", { count: shop.givenUp })}
        </Text>
      )}
    </BlockStack>
  );
}
