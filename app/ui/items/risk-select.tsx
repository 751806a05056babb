import { Select } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/use-format.ts";

/** The risks that can be chosen, in oversold units for each million sold. */
export const RISKS_PER_MILLION = [1_000, 100, 10] as const;

const MILLION = 1_000_000;

/** "1 in 100,000 units". */
export function useRiskText(): (perMillion: number) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (perMillion) =>
    t("items:policy.oneIn", { units: number(Math.round(MILLION / Math.max(perMillion, 1))) });
}

/** How much may be oversold. `asForAll` offers to follow the factory's setting, as an empty value. */
export function RiskSelect(props: {
  value: string;
  onChange: (value: string) => void;
  asForAll?: number;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const riskText = useRiskText();
  const values = new Set<number>([...RISKS_PER_MILLION, ...chosenOf(props.value)]);
  const own = [...values]
    .sort((a, b) => b - a)
    .map((risk) => ({ value: String(risk), label: riskText(risk) }));
  const asForAll =
    props.asForAll === undefined
      ? []
      : [
          {
            value: "",
            label: t("items:policy.riskFactory", { risk: riskText(props.asForAll) }),
          },
        ];
  return (
    <Select
      label={t("items:policy.riskLimit")}
      helpText={t("items:policy.riskHelp")}
      options={[...asForAll, ...own]}
      value={props.value}
      onChange={props.onChange}
      error={props.error}
    />
  );
}

/** A setting made otherwise is offered as well, or the list would show another one as chosen. */
function chosenOf(value: string): number[] {
  const risk = Number(value);
  return value === "" || !Number.isFinite(risk) || risk <= 0 ? [] : [risk];
}
