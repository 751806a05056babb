import { useMemo } from "react";
import { useLocation, useRouteLoaderData } from "react-router";
import type { loader } from "#store/root.tsx";
import { makeSay } from "#store/texts/say.ts";
import type { Say } from "#store/texts/say.ts";
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
      say: texts ? makeSay(texts, locale.tag) : sayKeys,
      path: (plain: string): string => localPath(locale, plain),
      money: (price: { amount: string; currencyCode: string }): string =>
        new Intl.NumberFormat(locale.tag, {
          style: "currency",
          currency: price.currencyCode,
          currencyDisplay: "narrowSymbol",
        }).format(Number(price.amount)),
    };
  }, [data, locale]);
}
