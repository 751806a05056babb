import { useMemo } from "react";
import { useLocation, useRouteLoaderData } from "react-router";
import type { loader } from "#store/root.tsx";
import { sayIn } from "#store/texts/say.ts";
import type { Say } from "#store/texts/say.ts";
import { formatMoney, formatShare } from "./format-money.ts";
import { localeOf, localPath } from "./locales.ts";

/** Where not even the frame could be read, keys are better than nothing. */
const sayKeys: Say = (key) => key;

/** What every component may need: the words, the way to write money, and the addresses of the language. */
export function useFrame() {
  const data = useRouteLoaderData<typeof loader>("root");
  const locale = localeOf(useLocation().pathname);
  return useMemo(() => {
    const texts = data?.texts;
    return {
      data,
      locale,
      say: texts ? sayIn(texts, locale.tag) : sayKeys,
      path: (plain: string): string => localPath(locale, plain),
      money: (price: { amount: string; currencyCode: string }): string =>
        formatMoney(locale.tag, price),
      share: (basisPoints: number): string => formatShare(locale.tag, basisPoints),
    };
  }, [data, locale]);
}
