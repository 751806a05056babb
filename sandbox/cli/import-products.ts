import { readFile } from "node:fs/promises";
import { askSandbox } from "./ask-sandbox.ts";

/** Sends a product CSV to a shop of a running sandbox and prints its report. */
export async function importProducts({
  url,
  file,
  shop,
}: {
  url: string;
  file?: string;
  shop?: string;
}): Promise<number> {
  if (!file || !shop) {
    process.stderr.write("import-products needs a file and --shop NAME.myshopify.com\n");
    return 2;
  }
  const csv = await readFile(file, "utf8");
  return askSandbox(`${url}/shops/${shop}/import-products`, {
    method: "POST",
    body: JSON.stringify({ csv }),
  });
}
