import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { requestScope } from "../shell/request-scope.ts";
import { useOperation } from "./use-operation.ts";

/** Lets the hub ask a factory to ship in the reseller's name. Shopify asks the merchant for it. */
export const REQUEST_SCOPE = "write_third_party_fulfillment_orders";

/** A button that first asks Shopify for an optional permission, and does nothing without it. */
export function ScopedAction(props: {
  label: string;
  values: Record<string, string>;
  scope: string;
  /** What can be done without the permission. */
  declinedText: string;
  variant?: "primary";
}) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [isAsking, setAsking] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  const act = async (): Promise<void> => {
    setDeclined(false);
    setAsking(true);
    const isGranted = await requestScope(props.scope);
    setAsking(false);
    setDeclined(!isGranted);
    if (isGranted) operation.submit(props.values);
  };
  return (
    <BlockStack gap="200">
      {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
      {isDeclined ? (
        <Banner tone="warning">
          {t("codes:scopeDeclined")} {props.declinedText}
        </Banner>
      ) : null}
      <InlineStack>
        <Button
          variant={props.variant}
          loading={operation.busy || isAsking}
          onClick={() => void act()}
        >
          {props.label}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
