import type { RemoteRefusal } from "#app/modules/catalog/index.ts";

/** What a mutation's user errors say first; null when it was applied. */
export function firstRefusal(
  payload: { userErrors: readonly { code?: string | null; message: string }[] } | null | undefined,
): RemoteRefusal | null {
  if (!payload) return { code: "no_answer", message: "the mutation gave no answer" };
  const error = payload.userErrors[0];
  return error ? { code: (error.code ?? "unknown").toLowerCase(), message: error.message } : null;
}
