import {
  Banner,
  BlockStack,
  Button,
  Card,
  Checkbox,
  FormLayout,
  InlineStack,
} from "@shopify/polaris";
import { Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";

export interface ShownPlace {
  isAgreed: boolean;
  name: string;
  url: string;
  city: string;
  countryCode: string;
  description: string;
}

const FIELDS = ["name", "url", "city", "countryCode", "description"] as const;

/** What the reseller's factories may show of its shop; nothing until it agrees. */
export function PlaceCard({ place }: { place: ShownPlace }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const { isAgreed: wasAgreed, ...stored } = place;
  const [isAgreed, setAgreed] = useState(wasAgreed);
  const [texts, setTexts] = useState(stored);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("settings:place.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("settings:place.text")}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <Checkbox label={t("settings:place.agree")} checked={isAgreed} onChange={setAgreed} />
        {isAgreed ? (
          <FormLayout>
            {FIELDS.map((field) => (
              <TextField
                key={field}
                label={t(`settings:place.${field}`)}
                helpText={field === "url" ? t("settings:place.urlHelp") : undefined}
                value={texts[field]}
                onChange={(text) => setTexts({ ...texts, [field]: text })}
                error={operation.errorOf(field)}
                autoComplete="off"
              />
            ))}
          </FormLayout>
        ) : null}
        <InlineStack>
          <Button
            variant="primary"
            loading={operation.busy}
            onClick={() =>
              operation.submit({ intent: "place", agree: isAgreed ? "yes" : "no", ...texts })
            }
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
