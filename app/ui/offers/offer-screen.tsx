import { Banner, BlockStack, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ConfirmAction } from "../form/confirm-action.tsx";
import { ScopedAction } from "../form/scoped-action.tsx";
import { SimpleAction } from "../form/simple-action.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { OfferFacts } from "./offer-facts.tsx";
import { OfferOrdersCard } from "./offer-orders-card.tsx";
import { PaymentText } from "./payment-text.tsx";
import { PledgesCard } from "./pledges-card.tsx";
import { ProgressCard } from "./progress-card.tsx";
import { isRetryable, readProblem } from "./read-problem.ts";
import { isOver, isPaymentKnown, type ShownOfferDetails } from "./shown-offer.ts";
import { useProblemText } from "./use-problem-text.ts";

export function OfferScreen({ offer }: { offer: ShownOfferDetails }) {
  const { t } = useTranslation();
  const variant = offer.variantTitle === "Default Title" ? "" : offer.variantTitle;
  const names = [t(`offers:kind.${offer.kind}`), variant, offer.sku].filter((name) => name !== "");
  const isPledged = offer.payment === "pledge";
  return (
    <Page
      title={offer.productTitle}
      subtitle={names.join(" · ")}
      titleMetadata={<StateBadge of="offer" state={offer.state} />}
      backAction={{ content: t("nav.offers"), url: "/factory/offers" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {offer.state === "problem" ? <ProblemBanner problem={offer.problem ?? ""} /> : null}
            <ProgressCard offer={offer} />
            {isPledged ? <PledgesCard pledges={offer.pledges} isOver={isOver(offer)} /> : null}
            <OfferOrdersCard orders={offer.orders} isPledged={isPledged} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <OfferFacts offer={offer} />
            <PaymentCard offer={offer} />
            {isOver(offer) ? null : <EndCard offer={offer} />}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** What stopped it, and the way on: for a permission Shopify is asked first. */
function ProblemBanner({ problem }: { problem: string }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const { scopes } = readProblem(problem);
  const values = { intent: "retry" };
  const label = t("offers:retry.action");
  return (
    <Banner tone="critical" title={t("offers:retry.title")}>
      <BlockStack gap="300">
        <Text as="p">{textOf(problem)}</Text>
        {!isRetryable(problem) ? null : scopes.length > 0 ? (
          <ScopedAction {...{ label, values, scopes }} declinedText={t("offers:retry.declined")} />
        ) : (
          <InlineStack>
            <SimpleAction {...{ label, values }} />
          </InlineStack>
        )}
      </BlockStack>
    </Banner>
  );
}

function PaymentCard({ offer }: { offer: ShownOfferDetails }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("offers:paymentLabel")}
        </Text>
        {isPaymentKnown(offer) ? (
          <PaymentText
            kind={offer.kind}
            way={offer.payment}
            because={offer.paymentReason}
            grant="next"
          />
        ) : (
          <Text as="p" tone="subdued">
            {t("offers:way.unknown")}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function EndCard({ offer }: { offer: ShownOfferDetails }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("offers:end.title")}
        </Text>
        <Text as="p" tone="subdued">
          {t("offers:end.help")}
        </Text>
        <InlineStack>
          <ConfirmAction
            label={t("offers:end.action")}
            consequence={t(`offers:end.consequence.${offer.kind}`)}
            values={{ intent: "end" }}
            destructive
          />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
