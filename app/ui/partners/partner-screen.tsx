import {
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Layout,
  Link,
  Page,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { useOperation } from "../form/use-operation.ts";
import { OrderTable, type ShownOrder } from "../orders/order-table.tsx";
import { ListingTable, type ShownListing } from "../reseller/listing-table.tsx";
import { usePageShop } from "../shell/shop-context.ts";
import { CopyText } from "../text/copy-text.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { PartnerPlaceCard, type ShownPartnerPlace } from "./partner-place-card.tsx";
import { TermsInputs, termsTexts } from "./terms-inputs.tsx";

export interface ShownPartnerDetails {
  id: string;
  label: string;
  state: string;
  shopName: string | null;
  inviteCode: string;
  inviteExpiresAt: number;
  serviceState: string;
  serviceProblem: string | null;
  pausedBy: string | null;
  autoRequest: string;
  acceptedAt: number | null;
  endedAt: number | null;
  endedReason: string | null;
  discountBasisPoints: number;
  graceMs: number;
  coolingMs: number;
  creditLimitMinor: number | null;
  shipsTo: string;
  priority: number;
  listings: number;
  openOrders: number;
}

export function PartnerScreen(props: {
  partner: ShownPartnerDetails;
  listings: { rows: ShownListing[]; page: number; hasNext: boolean };
  orders: ShownOrder[];
  place: ShownPartnerPlace | null;
}) {
  const { t } = useTranslation();
  const { partner } = props;
  return (
    <Page
      title={partner.label}
      subtitle={partner.shopName ?? undefined}
      titleMetadata={<StateBadge of="partnership" state={partner.state} />}
      backAction={{ content: t("nav.partners"), url: "/factory/partners" }}
    >
      <Layout>
        <Layout.Section>
          <Standing partner={partner} />
        </Layout.Section>
        {partner.state === "ended" ? null : (
          <Layout.Section>
            <TermsCard partner={partner} />
          </Layout.Section>
        )}
        {partner.state === "ended" ? null : (
          <Layout.Section>
            <EndingCard partner={partner} />
          </Layout.Section>
        )}
        <Layout.Section>
          <PartnerPlaceCard place={props.place} />
        </Layout.Section>
        <Layout.Section>
          <OrdersCard partner={partner} orders={props.orders} />
        </Layout.Section>
        <Layout.Section>
          <ListingTable
            title={t("partners:listings")}
            listings={props.listings}
            emptyText={t("partners:noListings")}
            viewer="factory"
          />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** Where the partnership stands and what would bring it on. */
function Standing({ partner }: { partner: ShownPartnerDetails }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  if (partner.state === "invited") {
    return (
      <Card>
        <BlockStack gap="300">
          <Text as="p">{t("partners:passOn")}</Text>
          <CopyText text={partner.inviteCode} />
          <Text as="p" tone="subdued">
            {t("partners:validUntil", { at: moment(partner.inviteExpiresAt) })}
          </Text>
        </BlockStack>
      </Card>
    );
  }
  if (partner.state === "ended") {
    return (
      <Banner tone="info">
        {t("partners:endedAt", { at: partner.endedAt === null ? "" : moment(partner.endedAt) })}
      </Banner>
    );
  }
  return (
    <BlockStack gap="300">
      {partner.state === "paused" ? (
        <Banner tone="warning">
          {t(partner.pausedBy === "reseller" ? "partners:pausedByReseller" : "partners:pausedByUs")}
        </Banner>
      ) : null}
      {partner.serviceState === "problem" ? (
        <Banner tone="critical" title={t("partners:serviceProblem")}>
          {t(`codes:service.${partner.serviceProblem ?? "unknown"}`, {
            defaultValue: t("codes:service.unknown"),
          })}
        </Banner>
      ) : null}
      <Card>
        <Text as="p">
          {t("partners:since", {
            at: partner.acceptedAt === null ? "–" : moment(partner.acceptedAt),
          })}{" "}
          {t(partner.autoRequest === "on" ? "partners:autoRequestOn" : "partners:autoRequestOff")}
        </Text>
      </Card>
    </BlockStack>
  );
}

function TermsCard({ partner }: { partner: ShownPartnerDetails }) {
  const { t } = useTranslation();
  const { currency } = usePageShop();
  const operation = useOperation();
  const stored = termsTexts(partner, currency);
  const [texts, setTexts] = useState(stored);
  const isChanged = JSON.stringify(texts) !== JSON.stringify(stored);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("partners:terms.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("partners:terms.text")}
          </Text>
        </BlockStack>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <TermsInputs texts={texts} onChange={setTexts} errorOf={operation.errorOf} />
        <InlineStack>
          <Button
            variant="primary"
            disabled={!isChanged}
            loading={operation.busy}
            onClick={() => operation.submit({ intent: "terms", ...texts })}
          >
            {t("save")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function OrdersCard(props: { partner: ShownPartnerDetails; orders: ShownOrder[] }) {
  const { t } = useTranslation();
  return (
    <OrderTable
      title={t("partners:latestOrders")}
      orders={props.orders}
      viewer="factory"
      emptyText={t("partners:noOrders")}
      footer={
        props.orders.length > 0 ? (
          <Link url="/factory/orders?tab=all">{t("partners:allOrders")}</Link>
        ) : null
      }
    />
  );
}

function EndingCard({ partner }: { partner: ShownPartnerDetails }) {
  const { t } = useTranslation();
  const isPausable = partner.state === "active";
  const isResumable = partner.state === "paused" && partner.pausedBy !== "reseller";
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("partners:ending")}
        </Text>
        <Text as="p" tone="subdued">
          {t("partners:endingText")}
        </Text>
        <InlineStack gap="300">
          {isPausable ? (
            <ConfirmAction
              label={t("partners:pause")}
              consequence={t("partners:pauseText", { label: partner.label })}
              values={{ intent: "pause" }}
            />
          ) : null}
          {isResumable ? (
            <SimpleAction label={t("partners:resume")} values={{ intent: "resume" }} />
          ) : null}
          <ConfirmAction
            label={t(partner.state === "invited" ? "partners:withdraw" : "partners:end")}
            consequence={t(
              partner.state === "invited" ? "partners:withdrawText" : "partners:endText",
              {
                label: partner.label,
                listings: partner.listings,
                orders: partner.openOrders,
              },
            )}
            values={{ intent: "end" }}
            destructive
          />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
