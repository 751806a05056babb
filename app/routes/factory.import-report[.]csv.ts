import type { LoaderFunctionArgs } from "@remix-run/node";

/** What the last import left out, for a spreadsheet. */
export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const csv = await hub.operations.catalog.importReport({ factoryId });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="import-report.csv"',
    },
  });
}
