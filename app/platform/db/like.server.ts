import { sql, type Expression, type SqlBool } from "kysely";

/**
 * "The column contains this text", whatever the case, with the wildcards of LIKE taken literally.
 * Works alike on both databases.
 */
export function contains(column: Expression<string | null>, text: string): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`;
}
