import { BlockStack, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StockPolicy } from "#app/modules/escrow/index.ts";
import type { StoreSettings } from "#app/modules/store/index.ts";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { DownloadReport } from "./download-report.tsx";
import { LanguageCard } from "./language-card.tsx";
import { MailCard, type ShownMail } from "./mail-card.tsx";
import { StoreAccessCard } from "./store-access-card.tsx";
import { StockPolicyCard } from "./stock-policy-card.tsx";
import { StoreCard } from "./store-card.tsx";

export function FactorySettingsScreen(props: {
  chosenLocale: string | null;
  settings: StoreSettings;
  access: { address: string; secret: string };
  mail: ShownMail;
  stockPolicy: StockPolicy;
}) {
  const { t } = useTranslation();
  const { chosenLocale } = props;
  return (
    <Page title={t("nav.settings")} narrowWidth>
      <Layout>
        <Layout.Section>
          <LanguageCard chosen={chosenLocale} key={chosenLocale} />
        </Layout.Section>
        <Layout.Section>
          <StockPolicyCard stockPolicy={props.stockPolicy} />
        </Layout.Section>
        <Layout.Section>
          <StoreCard settings={props.settings} />
        </Layout.Section>
        <Layout.Section>
          <StoreAccessCard access={props.access} />
        </Layout.Section>
        <Layout.Section>
          <ActionCard title={t("settings:import.title")} text={t("settings:import.text")}>
            <SimpleAction label={t("settings:import.action")} values={{ intent: "import" }} />
            <DownloadReport
              url="/factory/import-report.csv"
              fileName="import-report.csv"
              label={t("settings:import.report")}
            />
          </ActionCard>
        </Layout.Section>
        <Layout.Section>
          <MailCard mail={props.mail} />
        </Layout.Section>
        <Layout.Section>
          <ActionCard title={t("settings:release.title")} text={t("settings:release.text")}>
            <ConfirmAction
              label={t("settings:release.action")}
              consequence={t("settings:release.consequence")}
              values={{ intent: "releaseAll" }}
              destructive
            />
          </ActionCard>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

export function ActionCard(props: { title: string; text: string; children: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {props.title}
          </Text>
          <Text as="p" tone="subdued">
            {props.text}
          </Text>
        </BlockStack>
        <InlineStack gap="300">{props.children}</InlineStack>
      </BlockStack>
    </Card>
  );
}
