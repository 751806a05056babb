import { testWorlds } from "./test-worlds.ts";

testWorlds({ seeds: "1-10", part: 0 });
