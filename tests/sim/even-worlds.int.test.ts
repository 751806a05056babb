import { testWorlds } from "./test-worlds.ts";

/** Half of the worlds that every run of the tests lives through; two files share two cores. */
testWorlds(Array.from({ length: 50 }, (_, at) => 2 * at + 2));
