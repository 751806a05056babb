import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type TransactionSettings,
} from "kysely";
import pg from "pg";
import { Fault } from "#app/kernel/fault.ts";

/** The server goes away, or is not there yet; and it ended a transaction that stood still too long. */
const UNREACHABLE = /^(08...|57P0[1-3]|53300|25P03)$/;

/**
 * Without the server no work can go on, and none is to blame: a connection that fails is a fault that
 * passes, whereas the library throws plain errors, as a bug of ours would.
 */
export class HubPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new HubPostgresDriver(this.#config);
  }
}

/** Holds no column and no row: what is locked is its name. */
export const WRITERS_TABLE = "_writers";

/** Marks a transaction that is to be alone: Kysely passes no settings of ours on. */
export const ALONE = "read write";

/**
 * Every writing transaction says that it is one, in the call that begins it; one that is to be alone waits
 * until no other is left, and holds back new ones. A table's lock, unlike an advisory one, is waited for
 * before the transaction's view of the data is taken.
 */
class HubPostgresDriver extends PostgresDriver {
  readonly #known = new WeakSet<DatabaseConnection>();

  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel = "serializable", accessMode }: TransactionSettings,
  ): Promise<void> {
    const mode = accessMode === ALONE ? "exclusive" : "row share";
    const begin = `start transaction isolation level ${isolationLevel}`;
    const lock = `lock table "${WRITERS_TABLE}" in ${mode} mode`;
    await connection.executeQuery(CompiledQuery.raw(`${begin}; ${lock}`));
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await orFault(() => super.acquireConnection());
    if (this.#known.has(connection)) return connection;
    this.#known.add(connection);
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query) => orFault(() => execute(query));
    return connection;
  }
}

async function orFault<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isAnswer(error) ? error : unreachable(error);
  }
}

/** The server's own word about a statement, rather than that it could not be asked. */
function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !UNREACHABLE.test(error.code ?? "");
}

function unreachable(cause: unknown): Fault {
  return new Fault("database_unreachable", {
    message: `PostgreSQL did not answer (${cause instanceof Error ? cause.message : String(cause)}); it is asked again`,
    retryable: true,
    lasting: true,
    cause,
  });
}
