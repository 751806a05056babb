import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { REQUEST_SCOPE, ScopedAction } from "../form/scoped-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";

/** Whether the hub asks the factory to ship by itself, as soon as an order is paid. */
export function AutoRequestSwitch(props: { partnershipId: string; isOn: boolean }) {
  const { t } = useTranslation();
  const values = { intent: "autoRequest", partnershipId: props.partnershipId };
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t("settings:autoRequest.title")}
      </Text>
      <Text as="p" tone="subdued">
        {t(props.isOn ? "settings:autoRequest.on" : "settings:autoRequest.off")}
      </Text>
      {props.isOn ? (
        <SimpleAction
          label={t("settings:autoRequest.switchOff")}
          values={{ ...values, on: "no" }}
        />
      ) : (
        <ScopedAction
          label={t("settings:autoRequest.switchOn")}
          values={{ ...values, on: "yes" }}
          scopes={[REQUEST_SCOPE]}
          declinedText={t("settings:autoRequest.declined")}
        />
      )}
    </BlockStack>
  );
}
