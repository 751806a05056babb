import { Banner, BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";
import { TermsInputs, USUAL_TERMS } from "./terms-inputs.tsx";

/** Makes an invitation. The code to pass on stands in the list of partners afterwards. */
export function InviteDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const operation = useOperation({ onDone: props.onClose });
  const [label, setLabel] = useState("");
  const [texts, setTexts] = useState(USUAL_TERMS);
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title={t("partners:invite.title")}
      primaryAction={{
        content: t("partners:invite.action"),
        loading: operation.busy,
        onAction: () => operation.submit({ intent: "invite", label, ...texts }),
      }}
      secondaryActions={[{ content: t("cancel"), onAction: props.onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
          <Text as="p">{t("partners:invite.text")}</Text>
          <TextField
            label={t("partners:invite.label")}
            helpText={t("partners:invite.labelHelp")}
            value={label}
            onChange={setLabel}
            error={operation.errorOf("label")}
            autoComplete="off"
          />
          <TermsInputs texts={texts} onChange={setTexts} errorOf={operation.errorOf} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
