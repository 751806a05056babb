import {
  forgetOldWishes,
  tellOfRestock,
  type RestockDeps,
} from "#app/modules/restock/index.server.ts";
import { askForWaiting, forgetMails } from "#app/platform/mail/send-mail.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Schedule } from "./schedules.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Who is to be written to, what waits to be sent, and what is to be forgotten. */
export function mailSchedules(
  deps: Omit<RestockDeps, "database"> & { tasks: Tasks; isSetUp: boolean },
): Schedule[] {
  return [
    { name: "restock.tell", everyMs: MINUTE / 2, run: (tx) => tellOfRestock(tx, deps) },
    {
      name: "mail.waiting",
      everyMs: MINUTE,
      run: async (tx) => {
        if (deps.isSetUp) await askForWaiting(tx, deps.tasks);
      },
    },
    {
      name: "mail.forget",
      everyMs: HOUR,
      run: async (tx, now) => {
        await forgetOldWishes(tx, now);
        await forgetMails(tx, now);
      },
    },
  ];
}
