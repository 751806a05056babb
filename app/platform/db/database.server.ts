import SqliteConstructor from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type Transaction,
} from "kysely";
import { Fault } from "#app/kernel/fault.ts";
import { CHECKPOINT_PAGES, makeLogCopier } from "./copy-log.server.ts";
import { withEachRow } from "./each-row.server.ts";
import type { DB } from "./generated/types.ts";
import { makeGroupWrites } from "./group-writes.server.ts";
import { openPostgres } from "./open-postgres.server.ts";
import type { WriteTurns } from "./write-turns.server.ts";

export type Db = Kysely<DB>;
/** A transaction; store functions that write demand one. */
export type Tx = Transaction<DB>;
export type DatabaseDialect = "sqlite" | "postgres";

export interface WriteOptions {
  /** Somebody outside waits for this one: on SQLite it goes before writes that came earlier. */
  isUrgent?: boolean;
}

export interface Database {
  /** For reads outside a transaction. */
  readonly db: Db;
  readonly dialect: DatabaseDialect;
  /**
   * One short transaction that may write, as if it were alone. The network is never awaited inside it.
   * On SQLite it owns the only writing connection; on PostgreSQL it is serializable, and repeated when
   * the server finds that it was not alone: nothing outside of the transaction may be changed by it,
   * but through `afterCommit`.
   */
  write<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Connections with work under way or waited for; SQLite's answers at once, so always 0. */
  inUse(): number;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  url: string;
  /** PostgreSQL's connections of this process. */
  poolSize?: number;
  /** Called when the server closes a connection that nobody uses. */
  onLost?: (error: Error) => void;
  /** Waits before a transaction is repeated for the so-many-eth time, so that rivals fall out of step. */
  pause?: (attempt: number) => Promise<void>;
  /**
   * Lets what else this turn of the event loop brings come first. When given, SQLite commits the writes
   * of one turn together; simulated time has no turns, so it goes without.
   */
  nextTurn?: () => Promise<void>;
  /** Milliseconds, to end a group that takes long; needed beside `nextTurn`. */
  now?: () => number;
  /** Where threads of this process write the same SQLite file. */
  threads?: FileThreads | undefined;
}

export interface FileThreads {
  turns: WriteTurns;
  /** One of them copies SQLite's log home: it takes long, and the others are not held up by it. */
  copiesLog: boolean;
}

/** Opens "file:…" with SQLite, "postgres://…" with PostgreSQL. */
export function openDatabase(options: OpenDatabaseOptions): Database {
  if (options.url.startsWith("postgres")) return openPostgres(options);
  if (options.url.startsWith("file:")) return openSqlite(options);
  throw new Fault("database_url", {
    message: `DATABASE_URL must begin with "file:" or "postgres://", not ${options.url.slice(0, 12)}…`,
  });
}

/** SQLite's own 2 MB hold the indexes of a hundred listings; 64 MB those of some ten thousand. */
const CACHE_KIB = 65_536;
/**
 * A SQLite database in memory that begins as the image of another one (`serialize()`), and is gone
 * when it is closed. For the simulator, whose thousands of worlds outlive no process.
 */
export function openSqliteImage(image: Buffer): Database {
  return prepareSqlite(new SqliteConstructor(image));
}

function openSqlite({ url, nextTurn, now = () => 0, threads }: OpenDatabaseOptions): Database {
  const database = new SqliteConstructor(url.slice("file:".length));
  database.pragma("journal_mode = WAL");
  // FULL: what was answered with 200 survives a power cut, too.
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  // What a savepoint or a statement would take back is kept here, not written to a file of its own.
  database.pragma("temp_store = MEMORY");
  // Pages that one transaction touches again and again are kept, and copied home in larger portions.
  database.pragma(`cache_size = -${CACHE_KIB}`);
  const turns = threads?.turns;
  // SQLite would copy its log home at the end of a commit, and keep the others waiting.
  database.pragma(`wal_autocheckpoint = ${nextTurn ? 0 : CHECKPOINT_PAGES}`);
  const copiesLog = threads?.copiesLog ?? true;
  const pragma = (text: string): unknown => database.pragma(text);
  const afterGroup = copiesLog ? makeLogCopier({ pragma, turns }) : undefined;
  return prepareSqlite(database, nextTurn && { nextTurn, now, turns, afterGroup });
}

function prepareSqlite(
  database: SqliteConstructor.Database,
  groups?: Omit<Parameters<typeof makeGroupWrites>[0], "db">,
): Database {
  database.pragma("foreign_keys = ON");
  const db = new Kysely<DB>({
    dialect: new WritingSqliteDialect(withPreparedCache(database)),
  });
  return {
    db,
    dialect: "sqlite",
    write: groups ? makeGroupWrites({ db, ...groups }) : (work) => db.transaction().execute(work),
    inUse: () => 0,
    close: () => db.destroy(),
  };
}

/**
 * Begins every transaction with the write lock. SQLite's default takes it at the first write, and
 * then fails when another process wrote since the transaction's first read.
 */
class WritingSqliteDialect extends SqliteDialect {
  readonly #database: PreparedDatabase;
  constructor(database: PreparedDatabase) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): Driver {
    return new WritingSqliteDriver(this.#database);
  }
}

class WritingSqliteDriver extends SqliteDriver {
  readonly #database: PreparedDatabase;
  #connection: DatabaseConnection | undefined;
  constructor(database: PreparedDatabase) {
    super({ database });
    this.#database = database;
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= withEachRow(await super.acquireConnection(), (text) =>
      this.#database.prepare(text),
    );
    return this.#connection;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

const PREPARED_MAX = 500;

interface PreparedDatabase {
  prepare(sql: string): SqliteConstructor.Statement;
  close(): void;
}

/** Statements are compiled once per text; the oldest is forgotten when there are too many. */
function withPreparedCache(database: SqliteConstructor.Database): PreparedDatabase {
  const prepared = new Map<string, SqliteConstructor.Statement>();
  return {
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      if (prepared.size >= PREPARED_MAX) {
        const oldest = prepared.keys().next();
        if (!oldest.done) prepared.delete(oldest.value);
      }
      prepared.set(sql, statement);
      return statement;
    },
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}
