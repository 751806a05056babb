import { Banner, Button, Modal, Text, BlockStack } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "./use-operation.ts";

export interface ConfirmActionProps {
  label: string;
  /** What will happen, and what cannot be undone. */
  consequence: string;
  values: Record<string, string | string[]>;
  destructive?: boolean;
  disabled?: boolean;
  variant?: "primary" | "plain" | "tertiary";
  size?: "slim" | "medium";
  action?: string;
}

/** A button for something that deserves a second look: it says the consequence before it acts. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const operation = useOperation({ onDone: close, action: props.action });
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        tone={props.destructive ? "critical" : undefined}
        disabled={props.disabled}
        variant={props.variant}
        size={props.size}
      >
        {props.label}
      </Button>
      <Modal
        open={isOpen}
        onClose={close}
        title={props.label}
        primaryAction={{
          content: props.label,
          destructive: props.destructive,
          loading: operation.busy,
          onAction: () => operation.submit(props.values),
        }}
        secondaryActions={[{ content: t("cancel"), onAction: close }]}
      >
        <Modal.Section>
          <BlockStack gap="300">
            {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
            <Text as="p">{props.consequence}</Text>
          </BlockStack>
        </Modal.Section>
      </Modal>
    </>
  );
}
