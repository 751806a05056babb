import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";

export interface RestockDeps {
  database: Database;
  clock: Clock;
  mail: Mail;
  /** The origin under which the pages are reached that mails lead to. */
  appUrl: string;
}
