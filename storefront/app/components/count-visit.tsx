import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import type { Counted } from "#store/lib/read-counted.server.ts";

type Counting = ComponentType<{ counted: Counted }>;

/** Loads what counts a visit, once the page is alive, of a visitor who agreed to it. */
export function CountVisit({ counted }: { counted: Counted | null }) {
  const [Counting, setCounting] = useState<Counting | null>(null);
  const isCounted = counted !== null;
  useEffect(() => {
    if (!isCounted) return;
    import("./counting.tsx").then(
      (loaded) => {
        setCounting(() => loaded.Counting);
      },
      // Nothing of the store waits for it, and nobody misses it.
      () => undefined,
    );
  }, [isCounted]);
  return Counting && counted ? <Counting counted={counted} /> : null;
}
