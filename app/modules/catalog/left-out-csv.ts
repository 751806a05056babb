const COLUMNS = ["product", "variant", "sku", "reason"] as const;
/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

interface LeftOut {
  productTitle: string;
  variantTitle: string;
  sku: string;
  reason: string;
}

/** The report of an import as CSV that a spreadsheet may open safely. */
export function leftOutCsv(rows: readonly LeftOut[]): string {
  const lines = rows.map((row) => [row.productTitle, row.variantTitle, row.sku, row.reason]);
  return [COLUMNS, ...lines].map((cells) => cells.map(toCell).join(",")).join("\r\n") + "\r\n";
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
