/** `npm run reset`: forgets every shop, order and secret of this machine, so that the next start is a first start. */
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";

const DATA = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../.data");

if (existsSync(DATA)) {
  rmSync(DATA, { recursive: true });
  console.log("Emptied .data. The next `npm start` begins with a fresh demo world.");
} else {
  console.log("There is nothing to empty.");
}
