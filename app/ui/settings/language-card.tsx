import { Banner, BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";

/** The language of this app in this shop; Shopify's own unless one is chosen. */
export function LanguageCard({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [locale, setLocale] = useState(chosen ?? "");
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("settings:language.title")}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <Select
          label={t("settings:language.label")}
          options={[
            { value: "", label: t("settings:language.shopify") },
            { value: "en", label: "English" },
            { value: "zh-CN", label: "简体中文" },
          ]}
          value={locale}
          onChange={setLocale}
        />
        <InlineStack>
          <Button
            variant="primary"
            disabled={locale === (chosen ?? "")}
            loading={operation.busy}
            onClick={() => operation.submit({ intent: "language", locale })}
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
