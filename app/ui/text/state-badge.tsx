import { Badge, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

const TONES: Record<string, BadgeProps["tone"]> = {
  active: "success",
  listed: "success",
  open: "success",
  shipped: "success",
  closed: undefined,
  ready: "success",
  invited: "info",
  requested: "attention",
  accepted: "info",
  routed: "info",
  packed: "info",
  held: "info",
  pending: "info",
  creating: "info",
  paused: "warning",
  on_hold: "warning",
  unsafe: "critical",
  failed: "critical",
  rejected: "critical",
  problem: "critical",
  cut: "critical",
  blocked: "critical",
  stopped: "warning",
  parked: "critical",
};

/** A state by its word and colour; the word alone says it, too. */
export function StateBadge(props: { of: string; state: string }) {
  const { t } = useTranslation();
  return (
    <Badge tone={TONES[props.state]}>
      {t(`codes:state.${props.of}.${props.state}`, { defaultValue: props.state })}
    </Badge>
  );
}
