import { shopInstalled } from "#app/jobs/shop-installed.server.ts";
import { makeCatalog } from "#app/modules/catalog/index.server.ts";
import { makePartners } from "#app/modules/partners/index.server.ts";
import { makePricing } from "#app/modules/pricing/index.server.ts";
import { countArrivals } from "#app/platform/inbox/arrivals.server.ts";
import { makeInbox } from "#app/platform/inbox/inbox.server.ts";
import { makeAddresses } from "#app/platform/mail/addresses.server.ts";
import { makeMail } from "#app/platform/mail/mail.server.ts";
import type { InstallShopDeps } from "#app/platform/shopify/install-shop.server.ts";
import { makeShopifyClients } from "#app/platform/shopify/shopify-clients.server.ts";
import { makeTasks } from "#app/platform/tasks/tasks.server.ts";
import { noTelemetry } from "#app/platform/telemetry/telemetry.server.ts";
import { joinModules, type HubOptions } from "./hub-modules.server.ts";
import { makeWorker } from "./hub-worker.server.ts";

export type { HubOptions };

export type Hub = ReturnType<typeof makeHub>;

/**
 * Joins the modules to each other and to Shopify: the whole hub without its web server. The worker
 * does nothing until it is started.
 */
export function makeHub({ telemetry = noTelemetry, ...given }: HubOptions) {
  const { shared, wakeWorker } = given;
  const database = shared ? shared.database : given.database;
  const options = { ...given, telemetry, database };
  const { clock } = options;
  const wakers = { tasks: () => {}, inbox: () => {}, channels: () => {} };
  const clients = makeShopifyClients({ ...options, oneAtATime: shared?.oneAtATime });
  const onAsked = (): void => {
    wakers.tasks();
    shared?.signals.send("tasks");
    wakeWorker?.({ what: "tasks" });
  };
  const onStored = (messages: number): void => {
    wakers.inbox();
    shared?.signals.send("inbox");
    wakeWorker?.({ what: "inbox", messages });
  };
  const tasks = makeTasks({ clock, onAsked, boss: shared?.boss });
  const addresses = makeAddresses(options.sealer);
  const mail = makeMail({ clock, tasks, addresses, isSetUp: options.mail !== undefined });
  const wake = (): void => {
    wakers.channels();
    wakeWorker?.({ what: "channels" });
  };
  const arrivals = countArrivals(clock);
  const inbox = makeInbox({ database, clock, arrivals, onStored });
  const deps = joinModules(options, { clients, tasks, mail, wake });
  const worker = makeWorker(options, { clients, tasks, mail, arrivals, deps, wakers });
  const installed: InstallShopDeps["installed"] = (tx, shop, begun) =>
    shopInstalled(tx, deps.partners, { ...shop, ...begun });
  return {
    deps,
    clients,
    installed,
    tasks,
    mail,
    inbox,
    worker,
    catalog: makeCatalog(deps.catalog),
    partners: makePartners(deps.partners),
    pricing: makePricing(deps.pricing),
  };
}
