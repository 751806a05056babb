import { useTranslation } from "react-i18next";
import { useFormat } from "../text/use-format.ts";
import { readProblem } from "./read-problem.ts";

/** What stopped an offer as a sentence; the permissions by what they allow. */
export function useProblemText(): (problem: string) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (problem) => {
    const { code, scopes, text } = readProblem(problem);
    const names = scopes.map((scope) => t(`codes:scope.${scope}`, { defaultValue: scope }));
    const unknown = t("codes:offer.unknown", { problem: text });
    // Shopify's own words may hold what parts the names of messages.
    if (!/^[a-z_]+$/.test(code)) return unknown;
    return t(`codes:offer.${code}`, { scopes: list(names), defaultValue: unknown });
  };
}
