import { Checkbox } from "@shopify/polaris";
import { useState } from "react";
import type { Column } from "./record-table.tsx";

export interface RowChoice {
  chosen: ReadonlySet<string>;
  toggle(id: string): void;
  /** All that may be chosen on this page, or none. */
  toggleAll(): void;
  clear(): void;
  areAllChosen: boolean;
}

/** Rows that a person ticks to do something with them together. */
export function useRowChoice(ids: readonly string[]): RowChoice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const onPage = ids.filter((id) => chosen.has(id));
  const areAllChosen = ids.length > 0 && onPage.length === ids.length;
  return {
    chosen: new Set(onPage),
    areAllChosen,
    clear: () => setChosen(new Set()),
    toggle(id) {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    toggleAll: () => setChosen(areAllChosen ? new Set() : new Set(ids)),
  };
}

/** The column of boxes. A row that cannot be chosen has none. */
export function choiceColumn<Row>(options: {
  title: string;
  choice: RowChoice;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  isChoosable: (row: Row) => boolean;
}): Column<Row> {
  const { choice, keyOf } = options;
  return {
    key: "choice",
    title: options.title,
    cell: (row) =>
      options.isChoosable(row) ? (
        <Checkbox
          label={options.nameOf(row)}
          labelHidden
          checked={choice.chosen.has(keyOf(row))}
          onChange={() => choice.toggle(keyOf(row))}
        />
      ) : null,
  };
}
