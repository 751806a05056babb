import { useState } from "react";
import { requestScopes } from "../shell/request-scopes.ts";

/** Asks Shopify's permission for a form; `ask` answers whether all of it was given. */
export function useScopes() {
  const [isAsking, setAsking] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  const ask = async (scopes: readonly string[]): Promise<boolean> => {
    setDeclined(false);
    setAsking(true);
    const isGranted = await requestScopes(scopes);
    setAsking(false);
    setDeclined(!isGranted);
    return isGranted;
  };
  return { ask, isAsking, isDeclined };
}
