/** For `npm run mutation`: that a law broke is all it asks, not the smallest case in which it does. */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
