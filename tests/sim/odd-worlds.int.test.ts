import { testWorlds } from "./test-worlds.ts";

/** The other half. */
testWorlds(Array.from({ length: 50 }, (_, at) => 2 * at + 1));
