import { parse } from "csv-parse/sync";
import { z } from "zod";

/** One row of the file with its number as a spreadsheet shows it; the header is row 1. */
export interface CsvRow {
  number: number;
  cells: Record<string, string>;
}

const recordsSchema = z.array(z.record(z.string(), z.string()));

/** Reads the text of a product export. Anything that is not such a file is refused by name. */
export function readRows(text: string): { rows: CsvRow[] } | { problem: string } {
  let records: Record<string, string>[];
  try {
    const options = {
      columns: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    records = recordsSchema.parse(parse(text, options));
  } catch (error) {
    return {
      problem: `The file is not readable as CSV: ${error instanceof Error ? error.message : "unknown"}`,
    };
  }
  const [first] = records;
  if (!first) return { problem: "The file has no rows." };
  if (!("Handle" in first)) return { problem: "The file has no column Handle." };
  return { rows: records.map((cells, index) => ({ number: index + 2, cells })) };
}

/** A cell without the blanks around it; undefined when it is empty or the column is missing. */
export function cell(row: CsvRow, column: string): string | undefined {
  const text = row.cells[column]?.trim();
  return text === "" ? undefined : text;
}

/** Spreadsheets put an apostrophe before digits so that they stay text. */
export function codeCell(row: CsvRow, column: string): string | undefined {
  return cell(row, column)?.replace(/^'+/, "").trim() || undefined;
}

export function booleanCell(row: CsvRow, column: string): boolean | undefined {
  const text = cell(row, column)?.toLowerCase();
  if (text === undefined) return undefined;
  return text === "true" || text === "yes" || text === "1";
}

/** Undefined when empty, NaN when it is no number. */
export function numberCell(row: CsvRow, column: string): number | undefined {
  const text = cell(row, column)?.replaceAll(",", "").replace(/^'+/, "");
  return text === undefined ? undefined : Number(text);
}
