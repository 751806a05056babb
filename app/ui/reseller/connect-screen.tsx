import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Layout,
  Page,
  Text,
  TextField,
} from "@shopify/polaris";
import { useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOperation } from "../form/use-operation.ts";
import { useFormat } from "../text/use-format.ts";

export interface ShownTerms {
  discountBasisPoints: number;
  graceMs: number;
  creditLimitMinor: number | null;
  shipsTo: string;
}

export interface ShownInvite extends ShownTerms {
  factoryName: string;
  currency: string;
  /** Why it cannot be accepted; "open" when it can. */
  standing: "open" | "used" | "expired" | "own";
}

/** Enter the code, read the terms, then accept: nothing is agreed to unseen. */
export function ConnectScreen(props: {
  /** As it was typed. */
  code: string;
  invite: ShownInvite | undefined;
  factories: { id: string; factoryName: string }[];
}) {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (
    <Page title={t("reseller:connect.title")} subtitle={t("reseller:connect.subtitle")} narrowWidth>
      <Layout>
        <Layout.Section>
          <CodeCard
            key={props.code}
            code={props.code}
            isUnknown={props.code !== "" && !props.invite}
          />
        </Layout.Section>
        {props.invite ? (
          <Layout.Section>
            <InviteCard invite={props.invite} code={props.code} />
          </Layout.Section>
        ) : null}
        {props.factories.length > 0 ? (
          <Layout.Section>
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <Text as="p" tone="subdued">
                {t("reseller:connect.already", {
                  names: list(props.factories.map((factory) => factory.factoryName)),
                })}
              </Text>
            </Box>
          </Layout.Section>
        ) : null}
      </Layout>
    </Page>
  );
}

function CodeCard(props: { code: string; isUnknown: boolean }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const [code, setCode] = useState(props.code);
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setParams(code.trim() === "" ? {} : { code: code.trim() });
        }}
      >
        <BlockStack gap="400">
          <TextField
            label={t("reseller:connect.code")}
            helpText={t("reseller:connect.codeHelp")}
            value={code}
            onChange={setCode}
            error={props.isUnknown ? t("codes:refusal.unknown_invitation") : undefined}
            autoComplete="off"
          />
          <InlineStack>
            <Button submit disabled={code.trim() === ""}>
              {t("reseller:connect.show")}
            </Button>
          </InlineStack>
        </BlockStack>
      </form>
    </Card>
  );
}

function InviteCard({ invite, code }: { invite: ShownInvite; code: string }) {
  const { t } = useTranslation();
  const operation = useOperation();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("reseller:connect.offer", { name: invite.factoryName })}
        </Text>
        {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
        <TermsList terms={invite} currency={invite.currency} />
        {invite.standing === "open" ? (
          <>
            <Text as="p" tone="subdued">
              {t("reseller:connect.whatHappens")}
            </Text>
            <InlineStack>
              <Button
                variant="primary"
                loading={operation.busy}
                onClick={() => operation.submit({ intent: "accept", code })}
              >
                {t("reseller:connect.accept")}
              </Button>
            </InlineStack>
          </>
        ) : (
          <Banner tone="warning">{t(`reseller:connect.standing.${invite.standing}`)}</Banner>
        )}
      </BlockStack>
    </Card>
  );
}

/** The terms in sentences, so that nobody has to know what a basis point is. */
export function TermsList({ terms, currency }: { terms: ShownTerms; currency: string }) {
  const { t } = useTranslation();
  const { percent, money, duration, country, list } = useFormat();
  const countries = terms.shipsTo.split(",").filter((code) => code !== "");
  const sentences = [
    t("reseller:terms.discount", { percent: percent(terms.discountBasisPoints) }),
    terms.creditLimitMinor === null
      ? t("reseller:terms.noLimit")
      : t("reseller:terms.limit", { amount: money(terms.creditLimitMinor, currency) }),
    countries.length === 0
      ? t("reseller:terms.everywhere")
      : t("reseller:terms.countries", { countries: list(countries.map(country)) }),
    t("reseller:terms.grace", { time: duration(terms.graceMs) }),
  ];
  return (
    <BlockStack gap="100">
      {sentences.map((sentence) => (
        <Text as="p" key={sentence}>
          {sentence}
        </Text>
      ))}
    </BlockStack>
  );
}
