import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useOperation } from "./use-operation.ts";
import { useScopes } from "./use-scopes.ts";

/** Lets the hub ask a factory to ship in the reseller's name. Shopify asks the merchant for it. */
export const REQUEST_SCOPE = "write_third_party_fulfillment_orders";

/** A button that first asks Shopify for optional permissions, and does nothing without them. */
export function ScopedAction(props: {
  label: string;
  values: Record<string, string>;
  scopes: readonly string[];
  /** What can be done without the permissions. */
  declinedText: string;
  variant?: "primary";
}) {
  const { t } = useTranslation();
  const operation = useOperation();
  const { ask, isAsking, isDeclined } = useScopes();
  const act = async (): Promise<void> => {
    if (await ask(props.scopes)) operation.submit(props.values);
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
