import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

export interface ShownMail {
  isSetUp: boolean;
  waiting: number;
}

/** Whether mails to shoppers leave the hub. Who may send is set where the hub runs, not here. */
export function MailCard({ mail }: { mail: ShownMail }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("settings:mail.title")}
        </Text>
        <Text as="p" tone="subdued">
          {t("settings:mail.text")}
        </Text>
        {mail.isSetUp ? null : <Banner tone="warning">{t("settings:mail.notSetUp")}</Banner>}
        <Text as="p">{t("settings:mail.waiting", { count: mail.waiting })}</Text>
      </BlockStack>
    </Card>
  );
}
