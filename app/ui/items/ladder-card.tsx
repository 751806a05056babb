import { Banner, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LADDER_TIERS_MAX, type LadderTier } from "#app/modules/pricing/index.ts";
import { ScopedAction } from "../form/scoped-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { useOperation } from "../form/use-operation.ts";
import { useFormat } from "../text/use-format.ts";
import { readPercent } from "./ladder-form.ts";
import { LadderRow, type TypedTier } from "./ladder-row.tsx";

export interface ShownLadder {
  tiers: LadderTier[];
  state: string;
  refusal: string | null;
  writtenAt: number | null;
  missingScopes: string[];
  variants: number;
  priceMinor: number;
}

const typed = ({ quantity, basisPoints }: LadderTier): TypedTier => ({
  quantity: String(quantity),
  percent: String(basisPoints / 100),
});

/** "8.50" and "8.5" are the same tier. */
const meant = (rows: readonly TypedTier[]): string =>
  JSON.stringify(rows.map(({ quantity, percent }) => [quantity.trim(), readPercent(percent)]));

const EMPTY: TypedTier = { quantity: "", percent: "" };

/** From so many pieces on, each costs less: for the whole product, whichever variant is looked at. */
export function LadderCard({ ladder }: { ladder: ShownLadder }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const saved = ladder.tiers.map(typed);
  const [rows, setRows] = useState(saved);
  const isChanged = meant(rows) !== meant(saved);
  // Who has no ladder in mind is not asked for anything.
  const needsPermission =
    ladder.missingScopes.length > 0 && (rows.length > 0 || ladder.state !== "none");
  const save = (): void => {
    const filled = rows.filter(({ quantity, percent }) => quantity !== "" || percent !== "");
    setRows(filled);
    operation.submit({
      intent: "ladder",
      quantity: filled.map(({ quantity }) => quantity),
      percent: filled.map(({ percent }) => percent),
    });
  };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("items:ladder.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("items:ladder.help", { count: ladder.variants })}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        {needsPermission ? <Permissions scopes={ladder.missingScopes} /> : null}
        {rows.map((row, index) => (
          <LadderRow
            key={index}
            number={index + 1}
            row={row}
            priceMinor={ladder.priceMinor}
            quantityError={operation.errorOf(`quantity:${index}`)}
            percentError={operation.errorOf(`percent:${index}`)}
            onChange={(changed) => setRows(rows.with(index, changed))}
            onRemove={() => setRows(rows.toSpliced(index, 1))}
          />
        ))}
        <InlineStack gap="200" blockAlign="center">
          <Button
            disabled={rows.length >= LADDER_TIERS_MAX}
            onClick={() => setRows([...rows, EMPTY])}
          >
            {t("items:ladder.add")}
          </Button>
          <Button variant="primary" disabled={!isChanged} loading={operation.busy} onClick={save}>
            {t("items:ladder.save")}
          </Button>
          {rows.length >= LADDER_TIERS_MAX ? (
            <Text as="span" tone="subdued">
              {t("items:ladder.tiersMost", { count: LADDER_TIERS_MAX })}
            </Text>
          ) : null}
        </InlineStack>
        <LadderState ladder={ladder} />
      </BlockStack>
    </Card>
  );
}

/** Which permissions are missing, what each is for, and how to give them. */
function Permissions({ scopes }: { scopes: string[] }) {
  const { t } = useTranslation();
  return (
    <Banner tone="warning" title={t("items:ladder.permissions.title")}>
      <BlockStack gap="200">
        <Text as="p">{t("items:ladder.permissions.text")}</Text>
        <List>
          {scopes.map((scope) => (
            <List.Item key={scope}>{t(`items:ladder.permissions.${scope}`)}</List.Item>
          ))}
        </List>
        <ScopedAction
          label={t("items:ladder.permissions.give")}
          values={{ intent: "ladderRetry" }}
          scopes={scopes}
          declinedText={t("items:ladder.permissions.declined")}
        />
      </BlockStack>
    </Banner>
  );
}

/** How far the shop has the ladder. */
function LadderState({ ladder }: { ladder: ShownLadder }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { state, refusal, writtenAt } = ladder;
  if (state === "none") return null;
  if (state === "refused") {
    const code = refusal ?? "";
    const reason = t(`items:ladder.refusals.${code}`, {
      defaultValue: t("items:ladder.refusals.unknown", { code }),
    });
    return (
      <Banner tone="critical">
        <BlockStack gap="200">
          <Text as="p">{t("items:ladder.refused", { reason })}</Text>
          <SimpleAction label={t("items:ladder.tryAgain")} values={{ intent: "ladderRetry" }} />
        </BlockStack>
      </Banner>
    );
  }
  return (
    <Text as="p" tone="subdued">
      {t(`items:ladder.state.${state}`, { moment: writtenAt === null ? "" : moment(writtenAt) })}
    </Text>
  );
}
