import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Card,
  InlineStack,
  Layout,
  Page,
  Text,
} from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SimpleAction } from "../form/simple-action.tsx";
import { ItemCell } from "../items/item-cell.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { Figure } from "../text/figure.tsx";
import { useFormat } from "../text/use-format.ts";
import { ShopHealth } from "./shop-health.tsx";
import type { ShownShop } from "./shops-screen.tsx";

export const LEVEL_TABS = ["attention", "all"] as const;

export interface ShownShopDetails extends ShownShop {
  blockedAt: number | null;
  windowP50Ms: number | null;
  windowSamples: number;
  oldestDirtyAt: number | null;
  waitingReads: number;
  givenUp: number;
}

export interface ShownLevel {
  id: string;
  itemId: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  target: number;
  known: number;
  dirtySince: number | null;
  state: string;
  problem: string | null;
  lastWriteAt: number | null;
  lastReadAt: number | null;
}

export function ShopScreen(props: {
  shop: ShownShopDetails;
  levels: { rows: ShownLevel[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof LEVEL_TABS)[number];
}) {
  const { t } = useTranslation();
  const { shop } = props;
  return (
    <Page
      title={shop.label ?? t("brandStore")}
      subtitle={shop.shopName}
      titleMetadata={<ShopHealth shop={shop} />}
      backAction={{ content: t("nav.shops"), url: "/factory/shops" }}
    >
      <Layout>
        {shop.blockedReason === null ? null : (
          <Layout.Section>
            <BlockedBanner shop={shop} reason={shop.blockedReason} />
          </Layout.Section>
        )}
        <Layout.Section>
          <LaneCard shop={shop} />
        </Layout.Section>
        <Layout.Section>
          <LevelsCard {...props} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function BlockedBanner(props: { shop: ShownShopDetails; reason: string }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const at = props.shop.blockedAt === null ? "–" : moment(props.shop.blockedAt);
  return (
    <Banner tone="critical" title={t("shops:blockedSince", { at })}>
      {t(`codes:blocked.${props.reason}`, {
        defaultValue: t("codes:blocked.unknown", { reason: props.reason }),
      })}
    </Banner>
  );
}

function LaneCard({ shop }: { shop: ShownShopDetails }) {
  const { t } = useTranslation();
  const { number, moment, duration } = useFormat();
  const since = shop.oldestDirtyAt;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("shops:lane")}
        </Text>
        <div className="hw-figures">
          <Figure title={t("shops:levels")} value={number(shop.levels)} />
          <Figure
            title={t("shops:dirty")}
            value={number(shop.dirtyLevels)}
            note={since === null ? undefined : t("shops:oldest", { at: moment(since) })}
          />
          <Figure title={t("shops:batches")} value={number(shop.openBatches)} />
          <Figure title={t("shops:waitingReads")} value={number(shop.waitingReads)} />
          <Figure
            title={t("shops:lastWrite")}
            value={shop.lastWriteAt === null ? "–" : moment(shop.lastWriteAt)}
          />
          <Figure
            title={t("shops:window")}
            value={shop.windowMs === null ? "–" : duration(shop.windowMs)}
            note={
              shop.windowP50Ms === null
                ? t("shops:notMeasured")
                : t("shops:windowUsual", {
                    usual: duration(shop.windowP50Ms),
                    count: shop.windowSamples,
                  })
            }
          />
        </div>
        <Text as="p" tone="subdued">
          {t("shops:windowHelp")}
        </Text>
        {shop.givenUp > 0 ? (
          <Text as="p" tone="critical">
            {t("shops:givenUp", { count: shop.givenUp })}
          </Text>
        ) : null}
        <InlineStack gap="300">
          <SimpleAction label={t("shops:readNow")} values={{ intent: "read" }} />
          {shop.stoppedLevels > 0 || shop.givenUp > 0 ? (
            <SimpleAction label={t("shops:retry")} values={{ intent: "retry" }} />
          ) : null}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function LevelsCard(props: {
  levels: { rows: ShownLevel[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof LEVEL_TABS)[number];
}) {
  const { t } = useTranslation();
  const columns = useLevelColumns();
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("shops:levelsTitle")}
        </Text>
      </Box>
      <ListControls
        search={{ label: t("items:search"), value: props.search }}
        tabs={{
          all: LEVEL_TABS.map((id) => ({ id, title: t(`shops:tab.${id}`) })),
          selected: props.tab,
        }}
      />
      {props.levels.rows.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t(props.tab === "attention" ? "shops:nothingWrong" : "nothingFound")}
          </Text>
        </Box>
      ) : (
        <RecordTable
          caption={t("shops:levelsTitle")}
          columns={columns}
          rows={props.levels.rows}
          keyOf={(level) => level.id}
        />
      )}
      <Pager page={props.levels.page} hasNext={props.levels.hasNext} />
    </Card>
  );
}

function useLevelColumns(): Column<ShownLevel>[] {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  const time = (at: number | null): string => (at === null ? "–" : moment(at));
  return [
    {
      key: "item",
      title: t("items:item"),
      heading: true,
      cell: (level) => (
        <ItemCell
          title={level.productTitle}
          variant={level.variantTitle}
          sku={level.sku}
          imageUrl={null}
          url={`/factory/items/${level.itemId}`}
        />
      ),
    },
    {
      key: "target",
      title: t("shops:target"),
      numeric: true,
      cell: (level) => number(level.target),
    },
    { key: "known", title: t("shops:known"), numeric: true, cell: (level) => number(level.known) },
    { key: "write", title: t("shops:lastWrite"), cell: (level) => time(level.lastWriteAt) },
    { key: "read", title: t("shops:lastRead"), cell: (level) => time(level.lastReadAt) },
    {
      key: "problem",
      title: t("items:attention"),
      cell: (level) => <LevelProblem level={level} />,
    },
  ];
}

function LevelProblem({ level }: { level: ShownLevel }) {
  const { t } = useTranslation();
  if (level.problem !== null) {
    return (
      <Badge tone="critical">
        {t(`codes:level.${level.problem}`, {
          defaultValue: t("codes:level.unknown", { problem: level.problem }),
        })}
      </Badge>
    );
  }
  return level.dirtySince === null ? null : <Badge tone="info">{t("items:beingWritten")}</Badge>;
}
