import { breaks, type Broken } from "#tests/support/broken.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import type { SentCall } from "#tests/support/network.ts";
import type { Sim } from "./sim.ts";

/** What every request of the hub must keep to. */
export interface RequestWatch {
  /** Hears of a call as it is sent. */
  sent(call: SentCall): void;
  /** What was broken since the last time. */
  takeBroken(): Broken[];
}

export function watchRequests(sim: Sim): RequestWatch {
  let details: string[] = [];
  const secrets = new Map<string, string>();
  const owners = new Map<string, string | null>();

  /** A token opens one shop; whoever sends it to another has mixed up two tenants. */
  function checkSecrets({ host, token, body }: SentCall): void {
    const found = [...body.matchAll(/shp(?:at|rt|ua)_[0-9a-f]+/g)].map(([secret]) => secret);
    for (const secret of token === null ? found : [token, ...found]) {
      const owner = secrets.get(secret) ?? host;
      secrets.set(secret, owner);
      if (owner !== host) details.push(`a token of ${owner} was sent to ${host}`);
    }
  }

  /** A record's id is unique over all shops, so it tells whose it is. */
  function ownerOf(gid: string): string | null {
    const known = owners.get(gid);
    if (known !== undefined) return known;
    const owner = findOwner(sim, gid);
    owners.set(gid, owner);
    return owner;
  }

  function checkContent({ host, operation, body }: SentCall): void {
    for (const [gid] of body.matchAll(/gid:\/\/shopify\/\w+\/\d+/g)) {
      const owner = ownerOf(gid);
      if (owner !== null && owner !== host)
        details.push(`${operation} to ${host} names ${gid} of ${owner}`);
    }
    // A routed order carries the shopper's address to the factory, but never the mail address.
    for (const [, kind, domain] of body.matchAll(/(shopper@|1 )([\w-]+\.myshopify\.com)/g)) {
      if (domain === host || (kind === "1 " && host === FACTORY_DOMAIN)) continue;
      details.push(`${operation} to ${host} tells of a shopper of ${domain}`);
    }
  }

  return {
    sent(call) {
      checkSecrets(call);
      checkContent(call);
    },
    takeBroken() {
      const taken = breaks("no tenant's data is in another's request", details);
      details = [];
      return taken;
    },
  };
}

function findOwner({ world }: Sim, gid: string): string | null {
  for (const domain of world.sandbox.world.shops.keys()) {
    const shop = shopOf(world, domain);
    const { orders } = shop;
    const records = [
      shop.products,
      shop.variants,
      shop.items,
      shop.locations,
      shop.fulfillmentServices,
      orders.orders,
      orders.fulfillmentOrders,
      orders.fulfillments,
    ];
    if (records.some((all) => all.has(gid))) return domain;
  }
  return null;
}
