import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import { useLocation } from "react-router";
import { isAgreed } from "#store/lib/consent.ts";
import type { Counted } from "#store/lib/read-counted.server.ts";

type Counting = ComponentType<{ counted: Counted }>;

/** Loads what counts a visit, once the page is alive, of a visitor who agreed to it and still does. */
export function CountVisit({ counted }: { counted: Counted | null }) {
  const [Counting, setCounting] = useState<Counting | null>(null);
  const isCounted = counted !== null;
  const { key } = useLocation();
  useEffect(() => {
    if (!isCounted || !isAgreed(document.cookie)) return;
    import("./counting.tsx").then(
      (loaded) => {
        setCounting(() => loaded.Counting);
      },
      // Nothing of the store waits for it, and nobody misses it.
      () => undefined,
    );
  }, [isCounted]);
  // Taken back in another tab, or before this page was come back to: what counts ends with the page.
  const isCounting = Counting !== null;
  useEffect(() => {
    if (!isCounting) return undefined;
    const look = (): void => {
      if (!isAgreed(document.cookie)) window.location.reload();
    };
    look();
    window.addEventListener("pageshow", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("pageshow", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isCounting, key]);
  // Looked at before anything of the next page is counted, not only after it.
  return Counting && counted && isAgreed(document.cookie) ? <Counting counted={counted} /> : null;
}
