import {
  Banner,
  BlockStack,
  Button,
  Card,
  Form,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { openUnits } from "#app/modules/inventory/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { useFormat } from "../text/use-format.ts";
import { nameOfLine } from "./name-of-line.ts";
import type { ShownStockLine } from "./shown-stock-order.ts";
import { lineField, UNITS_MAX } from "./stock-order-form.ts";

const newReceiptId = (): string => globalThis.crypto.randomUUID();

/** Goods came in: what is entered here is added to the shop's stock. */
export function ReceiveCard({ lines }: { lines: readonly ShownStockLine[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [came, setCame] = useState<Record<string, string>>({});
  // One id per receipt, however often its form is sent.
  const [receiptId, setReceipt] = useState(newReceiptId);
  const clear = useCallback(() => {
    setReceipt(newReceiptId());
    setCame({});
  }, []);
  const operation = useOperation({ onDone: clear });
  const receive = (): void => {
    const entered = lines.filter((line) => (came[line.id] ?? "") !== "");
    const units = entered.map((line) => `${line.id}=${came[line.id] ?? ""}`);
    operation.submit({ intent: "receive", receiptId, lines: units });
  };
  const open = lines.filter((line) => openUnits(line) > 0);
  const fillIn = (): void =>
    setCame(Object.fromEntries(open.map((line) => [line.id, String(openUnits(line))])));
  const wrong = operation.refusal ?? operation.errorOf("lines");
  return (
    <Card>
      <Form onSubmit={receive}>
        <BlockStack gap="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("stock:receive.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t("stock:receive.text")}
            </Text>
          </BlockStack>
          <ClaimedFirst lines={lines} />
          {wrong ? <Banner tone="critical">{wrong}</Banner> : null}
          <FormLayout>
            {lines.map((line) => (
              <TextField
                key={line.id}
                label={nameOfLine(line)}
                type="number"
                min={0}
                max={UNITS_MAX}
                value={came[line.id] ?? ""}
                onChange={(text) => setCame({ ...came, [line.id]: text })}
                suffix={
                  openUnits(line) > 0
                    ? t("stock:receive.ofOpen", { units: number(openUnits(line)) })
                    : undefined
                }
                error={operation.errorOf(lineField("units", line.id))}
                autoComplete="off"
              />
            ))}
          </FormLayout>
          <InlineStack gap="200">
            <Button submit variant="primary" loading={operation.busy}>
              {t("stock:receive.action")}
            </Button>
            {open.length > 0 ? <Button onClick={fillIn}>{t("stock:receive.fillIn")}</Button> : null}
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}

/** Units that offers sold before they were there leave with the first that come. */
function ClaimedFirst({ lines }: { lines: readonly ShownStockLine[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const units = lines.reduce((sum, line) => sum + Math.max(line.granted - line.received, 0), 0);
  if (units === 0) return null;
  return (
    <Banner tone="info">
      {t("stock:receive.claimed", { count: units, units: number(units) })}
    </Banner>
  );
}
