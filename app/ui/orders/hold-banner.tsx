import { Banner, BlockStack, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { HOLD_RELEASERS, type HoldReleaser } from "#app/modules/orders/index.ts";
import { ConfirmAction } from "../form/confirm-action.tsx";

/** Why an order waits or was turned down, who can bring it on, and how. */
export function HoldBanner(props: {
  state: string;
  reason: string | null;
  viewer: "factory" | "reseller";
}) {
  const { t } = useTranslation();
  const { state, reason, viewer } = props;
  if (reason === null || (state !== "on_hold" && state !== "rejected")) return null;
  const help = t(`codes:reason.${reason}.help`, {
    defaultValue: t("codes:reason.unknown.help", { reason }),
  });
  const releaser = releaserOf(reason);
  const isReleasable = state === "on_hold" && (releaser === viewer || releaser === "either");
  return (
    <Banner
      tone={state === "rejected" ? "critical" : "warning"}
      title={t(`codes:reason.${reason}.title`, { defaultValue: reason })}
    >
      <BlockStack gap="300">
        <Text as="p">{help}</Text>
        {state === "on_hold" && releaser !== undefined ? (
          <Text as="p" tone="subdued">
            {t(`codes:releaser.${releaser}`)}
          </Text>
        ) : null}
        {isReleasable ? (
          <InlineStack>
            <ConfirmAction
              label={t("orders:release")}
              consequence={t("orders:releaseText")}
              values={{ intent: "release" }}
            />
          </InlineStack>
        ) : null}
      </BlockStack>
    </Banner>
  );
}

function releaserOf(reason: string): HoldReleaser | undefined {
  return Object.entries(HOLD_RELEASERS).find(([known]) => known === reason)?.[1];
}
