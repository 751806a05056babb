import { Badge } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** How a shop is doing, in one word; the worst thing first. */
export function ShopHealth(props: {
  shop: {
    state: string;
    blockedReason: string | null;
    dirtyLevels: number;
    stoppedLevels: number;
  };
}) {
  const { t } = useTranslation();
  const { state, blockedReason, dirtyLevels, stoppedLevels } = props.shop;
  if (blockedReason !== null || state === "cut") {
    return <Badge tone="critical">{t("shops:unreachable")}</Badge>;
  }
  if (state === "paused") return <Badge tone="warning">{t("codes:state.channel.paused")}</Badge>;
  if (state === "closed") return <Badge>{t("codes:state.channel.closed")}</Badge>;
  if (stoppedLevels > 0) {
    return <Badge tone="warning">{t("shops:stopped", { count: stoppedLevels })}</Badge>;
  }
  if (dirtyLevels > 0) return <Badge tone="info">{t("shops:catchingUp")}</Badge>;
  return <Badge tone="success">{t("shops:inStep")}</Badge>;
}
