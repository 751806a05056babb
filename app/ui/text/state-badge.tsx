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
  published: "success",
  waiting: "attention",
  held: "info",
  pending: "info",
  in_production: "info",
  incoming: "info",
  received: "success",
  done: "success",
  refused: "critical",
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
  preparing: "info",
  unlocked: "success",
  ending: "warning",
  cancelling: "warning",
  releasing: "info",
  released: "success",
  pledged: "info",
  inviting: "info",
  paid: "success",
  asked: "info",
  declined: "critical",
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
