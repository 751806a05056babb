import {
  Banner,
  BlockStack,
  Button,
  Card,
  Form,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";
import type { ShownStockOrderDetails } from "./shown-stock-order.ts";
import { lineField, UNITS_MAX } from "./stock-order-form.ts";

/** Another day, another name, other quantities: everyone who was promised something follows. */
export function ChangeCard(props: {
  order: ShownStockOrderDetails;
  today: string;
  /** Buyers of offers who wait for these goods. */
  waiting: number;
}) {
  const { order, today, waiting } = props;
  const { t } = useTranslation();
  const operation = useOperation();
  const [reference, setReference] = useState(order.reference);
  const [expectedOn, setExpectedOn] = useState(order.expectedOn);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const unitsOf = (line: { id: string; quantity: number }): string =>
    typed[line.id] ?? String(line.quantity);
  const save = (): void => {
    const lines = order.lines.map((line) => `${line.id}=${unitsOf(line)}`);
    operation.submit({ intent: "change", reference, expectedOn, lines });
  };
  return (
    <Card>
      <Form onSubmit={save}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t("stock:change.title")}
          </Text>
          {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
          <TextField
            label={t(`stock:reference.${order.kind}`)}
            value={reference}
            onChange={setReference}
            error={operation.errorOf("reference")}
            autoComplete="off"
          />
          <TextField
            label={t("stock:expectedOn")}
            type="date"
            min={today < order.expectedOn ? today : order.expectedOn}
            value={expectedOn}
            onChange={setExpectedOn}
            error={operation.errorOf("expectedOn")}
            helpText={waiting > 0 ? t("stock:change.waiting", { count: waiting }) : undefined}
            autoComplete="off"
          />
          {order.lines.map((line) => (
            <TextField
              key={line.id}
              label={t("stock:orderedOf", { sku: line.sku })}
              type="number"
              min={1}
              max={UNITS_MAX}
              value={unitsOf(line)}
              onChange={(text) => setTyped({ ...typed, [line.id]: text })}
              error={operation.errorOf(lineField("quantity", line.id))}
              autoComplete="off"
            />
          ))}
          <InlineStack>
            <Button submit loading={operation.busy}>
              {t("save")}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}
