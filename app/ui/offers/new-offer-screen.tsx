import {
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  Form,
  InlineStack,
  Page,
  Text,
} from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OFFER_SCOPES, type ForeseenPayment, type OfferKind } from "#app/modules/offers/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { useScopes } from "../form/use-scopes.ts";
import { ItemCell } from "../items/item-cell.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import type { ShownStockLine } from "../stock/shown-stock-order.ts";
import { moneyInput } from "../text/minor-units.ts";
import { useFormat } from "../text/use-format.ts";
import { NewOfferFields, type TypedOffer } from "./new-offer-fields.tsx";
import { PaymentText } from "./payment-text.tsx";

const KINDS: readonly OfferKind[] = ["preorder", "group_buy"];

export interface NewOfferData {
  order: { id: string; reference: string; expectedOn: string };
  line: ShownStockLine;
  /** Units that can be granted at most. */
  grantable: number;
  /** Of the item itself. */
  priceMinor: number;
  /** The day that its buyers would be promised. */
  promisedOn: string;
  payment: ForeseenPayment;
  today: string;
}

/** Sells units of a stock order's line before they are there. */
export function NewOfferScreen(props: NewOfferData) {
  const { t } = useTranslation();
  const { currency } = usePageShop();
  const [kind, setKind] = useState<OfferKind>("preorder");
  const [typed, setTyped] = useState<TypedOffer>({
    ...{ units: String(props.grantable), priceMinor: moneyInput(props.priceMinor, currency) },
    ...{ threshold: "", endsOn: "", payWithinDays: "7" },
  });
  const { operation, scopes, create } = useCreate(props.payment[kind].missing);
  return (
    <Page
      title={t("offers:new.title")}
      subtitle={props.order.reference}
      backAction={{
        content: props.order.reference,
        url: `/factory/stock-orders/${props.order.id}`,
      }}
      narrowWidth
    >
      <Form onSubmit={() => void create({ intent: kind, ...typed })}>
        <BlockStack gap="400">
          {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
          {scopes.isDeclined ? (
            <Banner tone="warning">
              {t("codes:scopeDeclined")} {t("offers:new.declined")}
            </Banner>
          ) : null}
          <GoodsCard {...props} />
          <Card>
            <BlockStack gap="400">
              <ChoiceList
                title={t("offers:kindLabel")}
                choices={KINDS.map((value) => ({
                  value,
                  label: t(`offers:kind.${value}`),
                  helpText: t(`offers:kindHelp.${value}`),
                }))}
                selected={[kind]}
                onChange={([chosen]) => setKind(KINDS.find((one) => one === chosen) ?? kind)}
              />
              <NewOfferFields
                {...{ kind, typed, operation }}
                grantable={props.grantable}
                way={props.payment[kind].way}
                today={props.today}
                onChange={(change) => setTyped({ ...typed, ...change })}
              />
            </BlockStack>
          </Card>
          <PaymentCard kind={kind} payment={props.payment}>
            <Button submit variant="primary" loading={operation.busy || scopes.isAsking}>
              {t(`offers:new.create.${kind}`)}
            </Button>
          </PaymentCard>
        </BlockStack>
      </Form>
    </Page>
  );
}

/** Asks Shopify first for the permissions that the offer lacks, and makes it only with them. */
function useCreate(missing: readonly string[]) {
  const operation = useOperation();
  const scopes = useScopes();
  const { answer } = operation;
  const isRefused = answer?.ok === false && answer.code === "scope_missing_offers";
  const wanted = [...new Set([...missing, ...(isRefused ? OFFER_SCOPES : [])])];
  const create = async (values: Record<string, string>): Promise<void> => {
    if (await scopes.ask(wanted)) operation.submit(values);
  };
  return { operation, scopes, create };
}

function GoodsCard({ line, order, promisedOn, today }: NewOfferData) {
  const { t } = useTranslation();
  const { calendarDay } = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <ItemCell
          title={line.productTitle}
          variant={line.variantTitle}
          sku={line.sku}
          imageUrl={line.imageUrl}
        />
        <Text as="p">
          {t("offers:new.promise", {
            expected: calendarDay(order.expectedOn),
            promised: calendarDay(promisedOn),
          })}
        </Text>
        {order.expectedOn < today ? (
          <Banner tone="warning">{t("offers:new.overdue")}</Banner>
        ) : null}
      </BlockStack>
    </Card>
  );
}

/** How it will be paid is read last, before the button that makes it. */
function PaymentCard(props: { kind: OfferKind; payment: ForeseenPayment; children: ReactNode }) {
  const { t } = useTranslation();
  const { kind, payment } = props;
  const { way, because, missing } = payment[kind];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("offers:paymentLabel")}
        </Text>
        <PaymentText {...{ kind, way, because }} grant="this" />
        {missing.length > 0 ? (
          <Text as="p" tone="subdued">
            {t("offers:new.asksFirst")}
          </Text>
        ) : null}
        <InlineStack>{props.children}</InlineStack>
      </BlockStack>
    </Card>
  );
}
