import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { CopyText } from "../text/copy-text.tsx";

/** What the store's server is given, so that it can ask the hub. */
export function StoreAccessCard({ access }: { access: { address: string; secret: string } }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("settings:access.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("settings:access.text")}
          </Text>
        </BlockStack>
        <BlockStack gap="100">
          <Text as="h3" variant="bodyMd">
            {t("settings:access.address")}
          </Text>
          <CopyText text={access.address} />
        </BlockStack>
        <BlockStack gap="100">
          <Text as="h3" variant="bodyMd">
            {t("settings:access.secret")}
          </Text>
          {isShown ? <CopyText text={access.secret} /> : <Text as="p">••••••••••••••••</Text>}
        </BlockStack>
        <InlineStack gap="300">
          <Button onClick={() => setShown(!isShown)}>
            {t(isShown ? "settings:access.hide" : "settings:access.show")}
          </Button>
          <ConfirmAction
            label={t("settings:access.replace")}
            consequence={t("settings:access.replaceText")}
            values={{ intent: "replaceSecret" }}
            destructive
          />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
