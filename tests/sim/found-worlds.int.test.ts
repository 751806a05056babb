import { testWorlds } from "./test-worlds.ts";

/**
 * Worlds in which something was wrong once: a location below nought that counted as nought (13, 17),
 * a route left half done (15, 36), receipts that a lower hid (44), a location explained away from its
 * sister and what followed (56, 69), a packed parcel that was cancelled (315), a reseller's level below
 * nought that a raise did not lift (486), goods that came and went unheard (524). The rules found are
 * tests of their own in `tests/races` and `app/modules/escrow`.
 */
testWorlds({ seeds: "12,13,15,17,36,44,56,69,315,486,524", part: 1 });
