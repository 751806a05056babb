import {
  Banner,
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";
import type { ShownLine } from "./shown-order.ts";

const NO_TRACKING = { trackingNumber: "", trackingCompany: "", trackingUrl: "" };

const newShipmentId = (): string => globalThis.crypto.randomUUID();

/** The packing form: what goes into this parcel, and how it can be followed. */
export function ShipCard({ lines }: { lines: readonly ShownLine[] }) {
  const { t } = useTranslation();
  const [packed, setPacked] = useState<Record<string, string>>({});
  const [tracking, setTracking] = useState(NO_TRACKING);
  // One id per parcel, however often its form is sent.
  const [shipmentId, setShipment] = useState(newShipmentId);
  const clear = useCallback(() => {
    setShipment(newShipmentId());
    setPacked({});
    setTracking(NO_TRACKING);
  }, []);
  const operation = useOperation({ onDone: clear });
  const open = lines.filter((line) => line.remaining > 0);
  if (open.length === 0) return null;
  const unitsOf = (line: ShownLine): string => packed[line.id] ?? String(line.remaining);
  const send = (): void => {
    const parcel = open.map((line) => `${line.id}=${unitsOf(line)}`);
    operation.submit({ intent: "ship", shipmentId, lines: parcel, ...tracking });
  };
  const trackingField = (name: keyof typeof NO_TRACKING) => (
    <TextField
      label={t(`orders:ship.${name}`)}
      value={tracking[name]}
      onChange={(text) => setTracking({ ...tracking, [name]: text })}
      error={operation.errorOf(name)}
      autoComplete="off"
    />
  );
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("orders:ship.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("orders:ship.text")}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        {operation.errorOf("lines") ? (
          <Banner tone="critical">{operation.errorOf("lines")}</Banner>
        ) : null}
        <FormLayout>
          {open.map((line) => (
            <TextField
              key={line.id}
              label={`${line.title} · ${line.sku}`}
              type="number"
              min={0}
              max={line.remaining}
              value={unitsOf(line)}
              onChange={(text) => setPacked({ ...packed, [line.id]: text })}
              suffix={t("orders:ship.ofRemaining", { units: line.remaining })}
              autoComplete="off"
            />
          ))}
          <FormLayout.Group>
            {trackingField("trackingNumber")}
            {trackingField("trackingCompany")}
          </FormLayout.Group>
          {trackingField("trackingUrl")}
        </FormLayout>
        <InlineStack>
          <Button variant="primary" loading={operation.busy} onClick={send}>
            {t("orders:ship.action")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
