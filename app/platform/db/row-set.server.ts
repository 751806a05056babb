import {
  PostgresAdapter,
  sql,
  type Insertable,
  type Kysely,
  type RawBuilder,
  type Updateable,
} from "kysely";
import { chunk } from "#app/kernel/group.ts";
import { forEachRow } from "./each-row.server.ts";
import type { DB } from "./generated/types.ts";

/**
 * Statements over many rows whose text stays the same however many rows there are, so that it is built and
 * compiled once. The rows arrive as one JSON parameter; SQLite, which has no way to go, runs an insert once
 * for each of them (docs/decisions/018-many-rows-as-one-parameter.md, 028-a-booking-writes-once.md).
 */
type Table = keyof DB & string;
type Connection = Kysely<DB>;

/** Rows of one statement; more go in several. */
const ROWS_MAX = 5_000;

/** Inserts rows that all have the same columns. */
export function insertRows<T extends Table>(
  tx: Connection,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  return upsertRows(tx, table, { rows, onConflict: sql`` });
}

/** Inserts rows that all have the same columns; `onConflict` begins with these words. */
export async function upsertRows<T extends Table>(
  tx: Connection,
  table: T,
  of: { rows: readonly Insertable<DB[T]>[]; onConflict: RawBuilder<unknown> },
): Promise<void> {
  const [first] = of.rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const into = sql`insert into ${sql.table(table)} (${refs(columns)})`;
  if (!isPostgres(tx)) return insertEach(tx, { ...of, into, columns });
  for (const rows of chunk(of.rows, ROWS_MAX)) {
    await sql`${into}
      select ${refs(columns)} from ${rowSet(tx, table, { columns, rows })} as "given"
      where true ${of.onConflict}`.execute(tx);
  }
}

/** Binding a row's values takes SQLite a third of the time that finding them in JSON does. */
async function insertEach(
  tx: Connection,
  of: {
    into: RawBuilder<unknown>;
    columns: readonly string[];
    rows: readonly object[];
    onConflict: RawBuilder<unknown>;
  },
): Promise<void> {
  const places = sql.join(of.columns.map(() => sql.raw("?")));
  const { sql: text } = sql`${of.into} values (${places}) ${of.onConflict}`.compile(tx);
  const rows = of.rows.map((row) => {
    const values: Readonly<Record<string, unknown>> = { ...row };
    return of.columns.map((column) => values[column] ?? null);
  });
  await tx.executeQuery(forEachRow(text, rows));
}

/**
 * Updates the rows that the key columns name, each to its own values. `set` says otherwise how, with
 * `given` for the values, e.g. to add to what is there; `where` leaves rows as they are.
 */
export async function updateRows<T extends Table>(
  tx: Connection,
  table: T,
  of: {
    key: readonly (keyof DB[T] & string)[];
    rows: readonly Updateable<DB[T]>[];
    set?: RawBuilder<unknown>;
    where?: RawBuilder<unknown>;
  },
): Promise<void> {
  const [first] = of.rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const keys: readonly string[] = of.key;
  const set =
    of.set ??
    sql.join(
      columns
        .filter((column) => !keys.includes(column))
        .map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`),
    );
  const same = sql.join(
    keys.map((column) => sql`${sql.ref(`${table}.${column}`)} = ${sql.ref(`given.${column}`)}`),
    sql` and `,
  );
  for (const rows of chunk(of.rows, ROWS_MAX)) {
    await sql`
      update ${sql.table(table)} set ${set}
      from ${rowSet(tx, table, { columns, rows })} as "given"
      where ${same} and ${of.where ?? sql`true`}`.execute(tx);
  }
}

/** The rows as a derived table with the columns' own types; an alias must follow. */
export function rowSet<T extends Table>(
  tx: Connection,
  table: T,
  of: { columns: readonly string[]; rows: readonly object[] },
): RawBuilder<unknown> {
  const json = JSON.stringify(of.rows);
  if (isPostgres(tx)) {
    return sql`(select ${refs(of.columns)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb))`;
  }
  const values = of.columns.map(
    (column) => sql`value ->> ${sql.lit(column)} as ${sql.ref(column)}`,
  );
  return sql`(select ${sql.join(values)} from json_each(${json}))`;
}

/** The right side of `in` for any number of texts. */
export function among(tx: Connection, texts: Iterable<string>): RawBuilder<string> {
  const json = JSON.stringify([...texts]);
  return isPostgres(tx)
    ? sql<string>`(select jsonb_array_elements_text(${json}::jsonb))`
    : sql<string>`(select value from json_each(${json}))`;
}

function refs(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function isPostgres(tx: Connection): boolean {
  return tx.getExecutor().adapter instanceof PostgresAdapter;
}
