/**
 * Prisma takes one provider a schema, and not from the environment. `prisma/schema.prisma` is the one
 * that people edit; this makes the copy that PostgreSQL's migrations are made from and applied with.
 */
const HEAD = `// Made of prisma/schema.prisma by \`npm run migration\`: the schema that PostgreSQL's migrations
// lead to. Never edited by hand (docs/development.md).
`;

/** The same models for PostgreSQL; without the generator, whose types serve both databases. */
export function toPostgresSchema(schema: string): string {
  const models = schema
    .replace(/^(?:\/\/[^\n]*\n)+/, "")
    .replace(/generator \w+ \{[^}]*\}\n+/, "")
    .replace('provider = "sqlite"', 'provider = "postgresql"');
  return `${HEAD}\n${models.trimStart()}`;
}
