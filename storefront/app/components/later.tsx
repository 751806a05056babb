import { startTransition, useEffect, useState } from "react";
import type { ReactNode } from "react";

interface Props<T> {
  of: Promise<T> | T;
  /** What stands there until it is known; what is left of it without a script. */
  meanwhile?: ReactNode;
  children: (value: T) => ReactNode;
}

/**
 * What comes after the page. It is no Suspense boundary: React 18 throws away a boundary that is touched
 * by an update before it came alive, and says so in the console (error 421). What fails is left out. What belongs to one thing of
 * several, e.g. a product, has its key.
 */
export function Later<T>({ of, meanwhile = null, children }: Props<T>): ReactNode {
  const [known, setKnown] = useState<{ of: Promise<T> | T; value: T }>();
  useEffect(() => {
    let isLeft = false;
    void Promise.resolve(of).then(
      (value) => {
        if (!isLeft) startTransition(() => setKnown({ of, value }));
      },
      () => {
        if (!isLeft) setKnown(undefined);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [of]);
  // What was known stays until the next is: the cart's number does not blink with every page.
  return known ? children(known.value) : meanwhile;
}
