import { makeCatalog } from "#app/modules/catalog/index.server.ts";
import { makePartners } from "#app/modules/partners/index.server.ts";
import { makePricing } from "#app/modules/pricing/index.server.ts";
import { makeInbox } from "#app/platform/inbox/inbox.server.ts";
import { makeAddresses } from "#app/platform/mail/addresses.server.ts";
import { makeMail } from "#app/platform/mail/mail.server.ts";
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
  const { shared } = given;
  const database = shared ? shared.database : given.database;
  const options = { ...given, telemetry, database };
  const { clock } = options;
  const wakers = { tasks: () => {}, inbox: () => {}, channels: () => {} };
  const clients = makeShopifyClients({ ...options, oneAtATime: shared?.oneAtATime });
  const onAsked = (): void => {
    wakers.tasks();
    shared?.signals.send("tasks");
  };
  const onStored = (): void => {
    wakers.inbox();
    shared?.signals.send("inbox");
  };
  const tasks = makeTasks({ clock, onAsked, boss: shared?.boss });
  const addresses = makeAddresses(options.sealer);
  const mail = makeMail({ clock, tasks, addresses, isSetUp: options.mail !== undefined });
  const inbox = makeInbox({ database, clock, onStored });
  const deps = joinModules(options, { clients, tasks, mail, wake: () => wakers.channels() });
  const worker = makeWorker(options, { clients, tasks, mail, inbox, deps, wakers });
  return {
    deps,
    clients,
    tasks,
    mail,
    inbox,
    worker,
    catalog: makeCatalog(deps.catalog),
    partners: makePartners(deps.partners),
    pricing: makePricing(deps.pricing),
  };
}
