import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { DEFERRED_SCOPES } from "#app/modules/offers/index.ts";
import { ScopedAction } from "../form/scoped-action.tsx";

/** Whether buyers pay now or later, why, and what would change it. */
export function PaymentText(props: {
  kind: string;
  way: string;
  because: string;
  /** What granting the permissions is good for: this offer, or only the next. */
  grant: "this" | "next";
}) {
  const { t } = useTranslation();
  return (
    <BlockStack gap="200">
      <Text as="p">{t(`offers:pays.${props.kind}.${props.way}`)}</Text>
      {props.kind === "group_buy" ? <Text as="p">{t("offers:nobodyCharged")}</Text> : null}
      {props.because === "none" ? null : (
        <Text as="p" tone="subdued">
          {t(`offers:because.${props.because}`)}
        </Text>
      )}
      {props.because === "no_permission" ? (
        <ScopedAction
          label={t(`offers:grant.${props.grant}`)}
          values={{ intent: "granted" }}
          scopes={DEFERRED_SCOPES}
          declinedText={t("offers:grant.declined")}
        />
      ) : null}
    </BlockStack>
  );
}
