import { useMemo } from "react";
import { useLocation, useRouteLoaderData } from "react-router";
import type { loader } from "#store/root.tsx";
import { useSay } from "#store/texts/page-texts.tsx";
import { formatMoney, formatShare } from "./format-money.ts";
import { localeOf, localPath } from "./locales.ts";

/** What every component may need: the words, the way to write money, and the addresses of the language. */
export function useFrame() {
  const data = useRouteLoaderData<typeof loader>("root");
  const locale = localeOf(useLocation().pathname);
  const say = useSay();
  return useMemo(() => {
    return {
      data,
      locale,
      say,
      path: (plain: string): string => localPath(locale, plain),
      money: (price: { amount: string; currencyCode: string }): string =>
        formatMoney(locale.tag, price),
      share: (basisPoints: number): string => formatShare(locale.tag, basisPoints),
    };
  }, [data, locale, say]);
}
