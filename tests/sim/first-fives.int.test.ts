import { fives, testWorlds } from "./test-worlds.ts";

testWorlds(fives("first"));
