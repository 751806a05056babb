/** `npm run catalogue`: writes the demo catalogue's files from demo/catalogue.ts. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { catalogueFiles } from "./catalogue/catalogue-files.ts";

const DEMO = resolve(import.meta.dirname, "../demo");

rmSync(join(DEMO, "pictures"), { recursive: true, force: true });
mkdirSync(join(DEMO, "pictures"), { recursive: true });
const files = catalogueFiles();
for (const [name, text] of files) writeFileSync(join(DEMO, name), text);
console.log(`Wrote ${files.size} files into demo/.`);
