import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Layout,
  Page,
  ProgressBar,
  Select,
  Text,
} from "@shopify/polaris";
import { useRevalidator } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StockPolicy } from "#app/modules/escrow/index.ts";
import { COMPARED, type SettingOutcome, type WhatIfResult } from "#app/modules/planning/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { useRiskText } from "../items/risk-select.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownWhatIf {
  days: number;
  shops: number | null;
  state: "running" | "done";
  itemsDone: number;
  itemsTotal: number;
  finishedAt: number | null;
  result: WhatIfResult | null;
}

/** The orders stay in the shops in which they were made. */
const AS_MADE = "";

const LOOK_AGAIN_MS = 3_000;

/** What other ways of sharing the stock would have made of the factory's own orders. */
export function PlanningScreen(props: {
  whatIf: ShownWhatIf | null;
  days: readonly number[];
  shops: readonly number[];
  stockPolicy: StockPolicy;
}) {
  const { t } = useTranslation();
  const { whatIf } = props;
  useLookAgain(whatIf?.state === "running");
  return (
    <Page title={t("nav.planning")} subtitle={t("planning:subtitle")}>
      <Layout>
        <Layout.Section>
          <AskCard whatIf={whatIf} days={props.days} shops={props.shops} />
        </Layout.Section>
        {whatIf?.result ? (
          <Layout.Section>
            <ResultCard result={whatIf.result} stockPolicy={props.stockPolicy} />
          </Layout.Section>
        ) : null}
      </Layout>
    </Page>
  );
}

/** While a run is under way the page follows it. */
function useLookAgain(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}

function AskCard({
  whatIf,
  days,
  shops,
}: {
  whatIf: ShownWhatIf | null;
  days: readonly number[];
  shops: readonly number[];
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const operation = useOperation();
  const [period, setPeriod] = useState(String(whatIf?.days ?? days[1] ?? days[0] ?? 30));
  const [dealtTo, setDealtTo] = useState(String(whatIf?.shops ?? AS_MADE));
  const isRunning = whatIf?.state === "running";
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="p" tone="subdued">
          {t("planning:text")}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <Select
          label={t("planning:period")}
          options={days.map((one) => ({
            value: String(one),
            label: t("planning:days", { days: number(one) }),
          }))}
          value={period}
          onChange={setPeriod}
        />
        <Select
          label={t("planning:shops")}
          options={[
            { value: AS_MADE, label: t("planning:asMade") },
            ...shops.map((one) => ({
              value: String(one),
              label: t("planning:dealtTo", { shops: number(one) }),
            })),
          ]}
          value={dealtTo}
          onChange={setDealtTo}
        />
        {isRunning ? <Progress whatIf={whatIf} /> : null}
        <InlineStack>
          <Button
            variant="primary"
            loading={operation.busy}
            disabled={isRunning}
            onClick={() => operation.submit({ intent: "whatIf", days: period, shops: dealtTo })}
          >
            {t("planning:compare")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function Progress({ whatIf }: { whatIf: ShownWhatIf }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { itemsDone, itemsTotal } = whatIf;
  // Until the orders are read nobody knows how many items there are.
  const label =
    itemsTotal === 0
      ? t("planning:reading")
      : t("planning:progress", { done: number(itemsDone), total: number(itemsTotal) });
  const labelId = useId();
  return (
    <BlockStack gap="100">
      <Text as="p" id={labelId}>
        {label}
      </Text>
      <ProgressBar
        progress={itemsTotal === 0 ? 0 : (itemsDone / itemsTotal) * 100}
        size="small"
        ariaLabelledBy={labelId}
      />
    </BlockStack>
  );
}

function ResultCard({ result, stockPolicy }: { result: WhatIfResult; stockPolicy: StockPolicy }) {
  const { t } = useTranslation();
  const columns = useColumns(result, stockPolicy);
  const basis = useBasis(result);
  const rows = COMPARED.map((setting, index) => ({ setting, outcome: result.outcomes[index] }));
  return (
    <Card padding="0">
      {result.orders > 0 ? (
        <RecordTable
          caption={t("planning:result")}
          columns={columns}
          rows={rows}
          keyOf={({ setting }) => `${setting.policy} ${setting.riskPerMillion}`}
        />
      ) : null}
      <Box padding="400">
        <BlockStack gap="200">
          {basis.map((sentence) => (
            <Text key={sentence} as="p" tone="subdued">
              {sentence}
            </Text>
          ))}
        </BlockStack>
      </Box>
    </Card>
  );
}

/** What the figures rest on, a sentence each. */
function useBasis(result: WhatIfResult): string[] {
  const { t } = useTranslation();
  const { number, day, duration } = useFormat();
  const { shops, channels, orders, pastLines, pastProblem, leftOut } = result;
  const unread = pastProblem === null ? [] : [t("planning:pastProblem", { problem: pastProblem })];
  const period = { since: day(result.since), until: day(result.until) };
  if (orders === 0) return [t("planning:noOrders", period), ...unread];
  const sentences = [
    t(shops === null ? "planning:basis" : "planning:basisDealt", {
      orders: number(orders),
      items: number(result.items),
      shops: number(channels),
      count: channels,
      ...period,
    }),
    t("planning:times", {
      window: duration(result.windowMs),
      cooling: duration(result.coolingMs),
    }),
  ];
  if (channels === 1) sentences.push(t("planning:oneShop"));
  if (pastLines > 0) sentences.push(t("planning:past", { lines: number(pastLines) }));
  sentences.push(...unread);
  if (leftOut.items > 0) {
    const { items, lines } = leftOut;
    sentences.push(t("planning:leftOut", { items: number(items), lines: number(lines) }));
  }
  return sentences;
}

interface Row {
  setting: (typeof COMPARED)[number];
  outcome: SettingOutcome | undefined;
}

function useColumns(result: WhatIfResult, stockPolicy: StockPolicy): Column<Row>[] {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const riskText = useRiskText();
  const share = (units: number): string =>
    result.asked === 0 ? "–" : percent(Math.round((units / result.asked) * 1_000) * 10);
  const isInForce = ({ setting }: Row): boolean =>
    setting.policy === stockPolicy.policy &&
    (setting.policy !== "bounded" || setting.riskPerMillion === stockPolicy.riskPerMillion);
  return [
    {
      key: "setting",
      title: t("planning:setting"),
      heading: true,
      cell: (row) => (
        <Text as="span" fontWeight="semibold">
          {t(`planning:policy.${row.setting.policy}`, {
            risk: riskText(row.setting.riskPerMillion),
          })}
          {isInForce(row) ? ` · ${t("planning:inForce")}` : ""}
        </Text>
      ),
    },
    {
      key: "served",
      title: t("planning:served"),
      numeric: true,
      cell: ({ outcome }) => number(outcome?.served ?? 0),
    },
    {
      key: "share",
      title: t("planning:share"),
      numeric: true,
      cell: ({ outcome }) => share(outcome?.served ?? 0),
    },
    {
      key: "oversold",
      title: t("planning:oversold"),
      numeric: true,
      cell: ({ outcome }) => number(outcome?.oversold ?? 0),
    },
    {
      key: "writes",
      title: t("planning:writes"),
      numeric: true,
      cell: ({ outcome }) => number(outcome?.writes ?? 0),
    },
  ];
}
