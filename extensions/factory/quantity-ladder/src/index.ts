export { cartLinesDiscountsGenerateRun } from "./charge-ladder.ts";
