import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  title: string;
  /** Numbers stand to the right, so that they can be compared. */
  numeric?: boolean;
  /** The cell that names the row: on a narrow screen it heads the card. */
  heading?: boolean;
  cell(row: Row): ReactNode;
}

/**
 * A table that on a narrow screen becomes a list of cards with the column's title before each value.
 * It is one piece of markup for both, so nothing moves when the page comes to life.
 */
export function RecordTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <div className="hw-table-scroll">
      <table className="hw-table">
        <caption className="hw-visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)}>
              {props.columns.map((column) => (
                <td
                  key={column.key}
                  data-title={column.title}
                  data-numeric={column.numeric || undefined}
                  data-heading={column.heading || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
