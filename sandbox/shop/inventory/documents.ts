import type { UserError } from "../state.ts";

const reasons: ReadonlySet<string> = new Set([
  "correction",
  "cycle_count_available",
  "damaged",
  "movement_created",
  "movement_updated",
  "movement_received",
  "movement_canceled",
  "other",
  "promotion",
  "quality_control",
  "received",
  "reservation_created",
  "reservation_deleted",
  "reservation_updated",
  "restock",
  "safety_stock",
  "shrinkage",
]);

/** What an inventory mutation says of itself beside its rows. */
export function headerErrors(input: {
  reason: string;
  referenceDocumentUri?: string | null;
}): UserError[] {
  const errors: UserError[] = [];
  if (!reasons.has(input.reason)) {
    errors.push({
      field: ["input", "reason"],
      code: "INVALID_REASON",
      message: "The specified reason is invalid.",
    });
  }
  const uri = input.referenceDocumentUri;
  if (uri !== undefined && uri !== null && !isDocumentUri(uri)) {
    errors.push({
      field: ["input", "referenceDocumentUri"],
      code: "INVALID_REFERENCE_DOCUMENT",
      message: "The specified reference document is invalid.",
    });
  }
  return errors;
}

/** A scheme and something behind it; a gid needs app, type and id. */
export function isDocumentUri(uri: string): boolean {
  if (uri.startsWith("gid://")) return /^gid:\/\/[^/\s]+\/[^/\s]+\/[^\s]+$/.test(uri);
  return /^[a-z][a-z0-9+.-]*:(\/\/)?[^\s/]\S*$/i.test(uri);
}

/**
 * The rules of ledger documents: `available` must not name one, every other quantity must, and it
 * is never one of Shopify's own.
 */
export function ledgerDocumentError(
  name: string,
  uri: string | null | undefined,
  field: string[],
): UserError | undefined {
  const refuse = (code: string, message: string) => ({ field, code, message });
  const given = uri !== undefined && uri !== null && uri !== "";
  if (name === "available") {
    return given
      ? refuse(
          "INVALID_AVAILABLE_DOCUMENT",
          "A ledger document URI is not allowed when adjusting available.",
        )
      : undefined;
  }
  if (!given) {
    return refuse(
      "INVALID_QUANTITY_DOCUMENT",
      "A ledger document URI is required except when adjusting available.",
    );
  }
  if (/^gid:\/\/shopify(\/|$)/i.test(uri)) {
    return refuse(
      "INTERNAL_LEDGER_DOCUMENT",
      "Internal (gid://shopify/) ledger documents are not allowed to be adjusted via API.",
    );
  }
  if (!isDocumentUri(uri)) {
    return refuse("INVALID_LEDGER_DOCUMENT", "The specified ledger document is invalid.");
  }
  return undefined;
}
