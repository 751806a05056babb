import { Banner, BlockStack, Button } from "@shopify/polaris";
import { useOperation } from "./use-operation.ts";

export interface SimpleActionProps {
  label: string;
  values: Record<string, string | string[]>;
  variant?: "primary" | "plain" | "tertiary";
  size?: "slim" | "medium";
  disabled?: boolean;
  action?: string;
}

/** A button that acts at once, for what can be done again or undone; a refusal appears above it. */
export function SimpleAction(props: SimpleActionProps) {
  const operation = useOperation({ action: props.action });
  return (
    <BlockStack gap="200" inlineAlign="start">
      {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
      <Button
        onClick={() => operation.submit(props.values)}
        loading={operation.busy}
        variant={props.variant}
        size={props.size}
        disabled={props.disabled}
      >
        {props.label}
      </Button>
    </BlockStack>
  );
}
