import {
  Banner,
  BlockStack,
  Card,
  Form,
  FormLayout,
  Page,
  Select,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation, type OperationState } from "../form/use-operation.ts";
import { ChosenLines, type ChosenItem } from "./chosen-lines.tsx";
import { ItemPicker, type PickableItem } from "./item-picker.tsx";

const KINDS = ["production", "purchase"] as const;

interface Place {
  id: string;
  name: string;
}

/** What will come, when and where. Items stay chosen while a person searches for more. */
export function NewStockOrderScreen(props: {
  places: readonly Place[];
  items: { rows: PickableItem[]; page: number; hasNext: boolean };
  search: string;
  today: string;
}) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [facts, setFacts] = useState<Facts>({
    ...{ kind: "production", reference: "", expectedOn: "" },
    locationId: props.places[0]?.id ?? "",
  });
  const [chosen, setChosen] = useState<readonly ChosenItem[]>([]);
  const create = (): void =>
    operation.submit({ ...facts, lines: chosen.map((item) => `${item.id}=${item.units}`) });
  const isChosen = (id: string): boolean => chosen.some((item) => item.id === id);
  const without = (id: string) => chosen.filter((item) => item.id !== id);
  const toggle = (item: PickableItem): void =>
    setChosen(isChosen(item.id) ? without(item.id) : [...chosen, { ...item, units: "" }]);
  return (
    <Page
      title={t("stock:new.title")}
      backAction={{ content: t("nav.stockOrders"), url: "/factory/stock-orders" }}
      narrowWidth
    >
      <BlockStack gap="400">
        <Form onSubmit={create}>
          <BlockStack gap="400">
            {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
            <FactsCard
              {...{ facts, operation }}
              places={props.places}
              today={props.today}
              onChange={(change) => setFacts({ ...facts, ...change })}
            />
            <ChosenLines
              chosen={chosen}
              operation={operation}
              onUnits={(id, units) =>
                setChosen(chosen.map((item) => (item.id === id ? { ...item, units } : item)))
              }
              onRemove={(id) => setChosen(without(id))}
            />
          </BlockStack>
        </Form>
        <ItemPicker items={props.items} search={props.search} {...{ isChosen, toggle }} />
      </BlockStack>
    </Page>
  );
}

interface Facts {
  kind: string;
  reference: string;
  locationId: string;
  expectedOn: string;
}

function FactsCard(props: {
  facts: Facts;
  operation: OperationState;
  places: readonly Place[];
  today: string;
  onChange: (change: Partial<Facts>) => void;
}) {
  const { t } = useTranslation();
  const { facts, operation, places, onChange } = props;
  return (
    <Card>
      <FormLayout>
        {places.length === 0 ? <Banner tone="warning">{t("stock:new.noPlaces")}</Banner> : null}
        <FormLayout.Group>
          <Select
            label={t("stock:kindLabel")}
            options={KINDS.map((value) => ({ value, label: t(`stock:kind.${value}`) }))}
            value={facts.kind}
            onChange={(kind) => onChange({ kind })}
            helpText={t(`stock:kindHelp.${facts.kind}`)}
          />
          <TextField
            label={t(`stock:reference.${facts.kind}`)}
            value={facts.reference}
            onChange={(reference) => onChange({ reference })}
            error={operation.errorOf("reference")}
            autoComplete="off"
          />
        </FormLayout.Group>
        <FormLayout.Group>
          <TextField
            label={t("stock:expectedOn")}
            type="date"
            min={props.today}
            value={facts.expectedOn}
            onChange={(expectedOn) => onChange({ expectedOn })}
            error={operation.errorOf("expectedOn")}
            helpText={t("stock:expectedHelp")}
            autoComplete="off"
          />
          <Select
            label={t("stock:place")}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            value={facts.locationId}
            onChange={(locationId) => onChange({ locationId })}
            error={operation.errorOf("locationId")}
          />
        </FormLayout.Group>
      </FormLayout>
    </Card>
  );
}
