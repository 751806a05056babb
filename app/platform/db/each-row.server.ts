import { CompiledQuery, type DatabaseConnection, type QueryResult } from "kysely";

/** A statement that SQLite runs once for each row; each row is the values of its parameters in sequence. */
export function forEachRow(text: string, rows: readonly (readonly unknown[])[]): CompiledQuery {
  return CompiledQuery.raw(text, [new EachRow(rows)]);
}

class EachRow {
  readonly rows: readonly (readonly unknown[])[];
  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows;
  }
}

interface Prepared {
  run(values: readonly unknown[]): { changes: number | bigint };
}

/** The connection, which knows what to do with a statement for each row, too. */
export function withEachRow(
  connection: DatabaseConnection,
  prepare: (text: string) => Prepared,
): DatabaseConnection {
  return {
    async executeQuery(query) {
      const [given] = query.parameters;
      if (given instanceof EachRow) return runAll(prepare(query.sql), given);
      return connection.executeQuery(query);
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

function runAll<Row>(statement: Prepared, { rows }: EachRow): QueryResult<Row> {
  let changed = 0n;
  for (const values of rows) changed += BigInt(statement.run(values).changes);
  return { rows: [], numAffectedRows: changed };
}
