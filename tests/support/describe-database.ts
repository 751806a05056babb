import { sql } from "kysely";
import type { Database } from "#app/platform/db/database.server.ts";

/** A database as both kinds can tell it: tables, columns, keys and indexes, each as one line. */
export async function describeDatabase(database: Database): Promise<string[]> {
  const lines = database.dialect === "sqlite" ? sqliteLines : postgresLines;
  return (await lines(database)).filter((line) => !/^_(prisma_)?migrations/.test(line)).sort();
}

interface Row {
  line: string;
}

/** Which words of SQLite's and PostgreSQL's say the same kind of column. */
const KINDS = `case upper(type) when 'TEXT' then 'text' when 'INTEGER' then 'int' when 'BIGINT' then 'bigint'
  when 'REAL' then 'float' when 'DOUBLE PRECISION' then 'float' else type end`;

async function sqliteLines({ db }: Database): Promise<string[]> {
  const { rows } = await sql<Row>`
    with tables as (select name from sqlite_master where type = 'table' and name not like 'sqlite_%'),
    keys as (
      select t.name as owner, l.name, l."unique", l.origin, group_concat(i.name, ',' order by i.seqno) as columns
      from tables t, pragma_index_list(t.name) l, pragma_index_info(l.name) i group by 1, 2, 3, 4)
    select t.name || '.' || c.name || ' ' || ${sql.raw(KINDS)} || case when c."notnull" then '' else '?' end as line
    from tables t, pragma_table_info(t.name) c
    union all select owner || ' ' || case when "unique" then 'unique' else 'index' end || '(' || columns || ')'
    from keys`.execute(db);
  return rows.map(({ line }) => line);
}

async function postgresLines({ db }: Database): Promise<string[]> {
  const { rows } = await sql<Row>`
    with columns as (
      select table_name as owner, column_name as name, data_type as type, is_nullable = 'YES' as nullable
      from information_schema.columns where table_schema = 'public'),
    keys as (
      select t.relname as owner, i.indisunique as is_unique,
        (select string_agg(a.attname, ',' order by k.place) from unnest(i.indkey) with ordinality k(number, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as columns
      from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public')
    select owner || '.' || name || ' ' || ${sql.raw(KINDS)} || case when nullable then '?' else '' end as line
    from columns
    union all select owner || ' ' || case when is_unique then 'unique' else 'index' end || '(' || columns || ')'
    from keys`.execute(db);
  return rows.map(({ line }) => line);
}
