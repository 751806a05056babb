import { Button, InlineStack, Text } from "@shopify/polaris";
import { ClipboardIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";
import { showToast } from "../shell/show-toast.ts";

/** A code to pass on to somebody, with a button that copies it. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    showToast(t("copied"));
  };
  return (
    <InlineStack gap="100" blockAlign="center" wrap={false}>
      <Text as="span" fontWeight="semibold">
        <code className="hw-code">{text}</code>
      </Text>
      <Button
        icon={ClipboardIcon}
        variant="tertiary"
        size="slim"
        accessibilityLabel={t("copy")}
        onClick={() => void copy()}
      />
    </InlineStack>
  );
}
