import { Banner, BlockStack, Button, Modal, TextField } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { VOICE_LENGTHS } from "#app/modules/voices/index.ts";
import { useOperation } from "../form/use-operation.ts";

/** A button that asks for words first: the factory's answer, or the reason for a refusal. */
export function VoiceTextAction(props: {
  label: string;
  title: string;
  help: string;
  field: "answer" | "reason";
  voiceId: string;
  text: string;
}) {
  const { t } = useTranslation();
  const { field, voiceId } = props;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(props.text);
  const close = useCallback(() => setOpen(false), []);
  const operation = useOperation({ onDone: close });
  const intent = field === "answer" ? "answer" : "refuse";
  return (
    <>
      <Button onClick={() => setOpen(true)}>{props.label}</Button>
      <Modal
        open={isOpen}
        onClose={close}
        title={props.label}
        primaryAction={{
          content: field === "answer" ? t("save") : props.label,
          destructive: field === "reason",
          loading: operation.busy,
          onAction: () => operation.submit({ intent, voiceId, [field]: text }),
        }}
        secondaryActions={[{ content: t("cancel"), onAction: close }]}
      >
        <Modal.Section>
          <BlockStack gap="300">
            {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
            <TextField
              label={props.title}
              helpText={props.help}
              value={text}
              onChange={setText}
              error={operation.errorOf(field)}
              multiline={4}
              maxLength={VOICE_LENGTHS[field]}
              autoComplete="off"
            />
          </BlockStack>
        </Modal.Section>
      </Modal>
    </>
  );
}
