import { BlockStack, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { TermsList, type ShownTerms } from "../reseller/connect-screen.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { AutoRequestSwitch } from "./auto-request-switch.tsx";
import { LanguageCard } from "./language-card.tsx";
import { PlaceCard, type ShownPlace } from "./place-card.tsx";

export interface SettingsFactory extends ShownTerms {
  id: string;
  factoryName: string;
  currency: string;
  state: string;
  pausedBy: string | null;
  autoRequest: string;
  listings: number;
  openOrders: number;
}

export function ResellerSettingsScreen(props: {
  chosenLocale: string | null;
  factories: SettingsFactory[];
  place: ShownPlace;
}) {
  const { t } = useTranslation();
  return (
    <Page title={t("nav.settings")} narrowWidth>
      <Layout>
        {props.factories.map((factory) => (
          <Layout.Section key={factory.id}>
            <FactoryCard factory={factory} />
          </Layout.Section>
        ))}
        <Layout.Section>
          <PlaceCard place={props.place} />
        </Layout.Section>
        <Layout.Section>
          <LanguageCard chosen={props.chosenLocale} key={props.chosenLocale} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function FactoryCard({ factory }: { factory: SettingsFactory }) {
  return (
    <Card>
      <BlockStack gap="500">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {factory.factoryName}
          </Text>
          <StateBadge of="partnership" state={factory.state} />
        </InlineStack>
        <TermsList terms={factory} currency={factory.currency} />
        <AutoRequestSwitch partnershipId={factory.id} isOn={factory.autoRequest === "on"} />
        <EndingActions factory={factory} />
      </BlockStack>
    </Card>
  );
}

function EndingActions({ factory }: { factory: SettingsFactory }) {
  const { t } = useTranslation();
  const of = { partnershipId: factory.id };
  const name = factory.factoryName;
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">
        {t("settings:ending")}
      </Text>
      <InlineStack gap="300">
        {factory.state === "active" ? (
          <ConfirmAction
            label={t("partners:pause")}
            consequence={t("settings:pauseText", { name })}
            values={{ intent: "pause", ...of }}
          />
        ) : null}
        {factory.state === "paused" && factory.pausedBy === "reseller" ? (
          <SimpleAction label={t("partners:resume")} values={{ intent: "resume", ...of }} />
        ) : null}
        <ConfirmAction
          label={t("settings:disconnect")}
          consequence={t("settings:disconnectText", {
            name,
            listings: factory.listings,
            orders: factory.openOrders,
          })}
          values={{ intent: "disconnect", ...of }}
          destructive
        />
      </InlineStack>
    </BlockStack>
  );
}
