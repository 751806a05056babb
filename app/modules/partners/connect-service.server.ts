import { z } from "zod";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  changePartnership,
  readChannelOf,
  readPartnership,
  type PartnershipRow,
} from "./partnership-store.server.ts";
import type { ReadService, ServiceLane, ShipFrom } from "./ports.ts";

const payloadSchema = z.object({ partnershipId: z.string() });
const addressField = z.string().nullable().catch(null);
const shipFromSchema = z.object({
  address1: addressField,
  address2: addressField,
  city: addressField,
  provinceCode: addressField,
  zip: addressField,
  countryCode: addressField,
  phone: addressField,
});

/** The factory's locations are read soon after it installs; until then its address is not known. */
const ADDRESS_WAIT_MS = 60_000;
const NAME_LENGTH_MAX = 60;
/** Times that a merchant may have kept our place and come back. */
const LIVES_MAX = 9;

interface Factory {
  name: string;
  shipFrom: string | null;
}

/**
 * Task "partners.connect": one fulfilment service, and so one location, per partnership in the
 * reseller's shop. It looks before it makes one, so that a lost answer makes no second.
 */
export function makeConnectService(deps: PartnersDeps) {
  return async (task: RunningTask): Promise<void | { again: number }> => {
    const { partnershipId } = payloadSchema.parse(task.payload);
    const partnership = await readPartnership(deps.database.db, partnershipId);
    if (!partnership || partnership.resellerId === null || partnership.state === "ended") return;
    const factory = await readFactoryShop(partnership.factoryId);
    if (!factory) return;
    const lane = { shopId: partnership.resellerId, app: "reseller" } as const;
    const service = await findOrCreate(lane, { partnership, factory });
    if (!service) return;
    return adopt(lane, { partnership, factory, service });
  };

  async function readFactoryShop(factoryId: string): Promise<Factory | undefined> {
    return deps.database.db
      .selectFrom("Shop")
      .select(["name", "shipFrom"])
      .where("id", "=", factoryId)
      .executeTakeFirst();
  }

  async function findOrCreate(
    lane: ServiceLane,
    { partnership, factory }: { partnership: PartnershipRow; factory: Factory },
  ): Promise<ReadService | null> {
    const names = serviceNames(factory.name, partnership.id);
    const services = await deps.serviceShop.services(lane);
    const known =
      services.find((service) => service.gid === partnership.serviceGid) ??
      services.find((service) => names.includes(service.name));
    if (known) return known;
    const made = await createNamed(lane, names);
    if (made.ok) return made.service;
    deps.log.warn({ partnershipId: partnership.id }, `service refused: ${made.refusal.message}`);
    await note(partnership, {
      serviceState: "problem",
      serviceProblem: `service_${made.refusal.code}`,
    });
    return null;
  }

  /** A merchant who kept our place on the way out has a place of its own of that name now. */
  async function createNamed(
    lane: ServiceLane,
    [name = "", ...others]: readonly string[],
  ): Promise<Awaited<ReturnType<PartnersDeps["serviceShop"]["create"]>>> {
    const made = await deps.serviceShop.create(lane, { name, callbackUrl: deps.callbackUrl });
    const isTaken = !made.ok && made.refusal.code === "name" && others.length > 0;
    return isTaken ? createNamed(lane, others) : made;
  }

  async function adopt(
    lane: ServiceLane,
    {
      partnership,
      factory,
      service,
    }: {
      partnership: PartnershipRow;
      factory: Factory;
      service: ReadService;
    },
  ): Promise<void | { again: number }> {
    const { gid: serviceGid, location } = service;
    const gids = { serviceGid, locationGid: location?.gid ?? null };
    if (!location?.isActive) {
      await stop(partnership, { ...gids, serviceProblem: "location_inactive" });
      return;
    }
    const address = readShipFrom(factory.shipFrom);
    const problem =
      (address ? await setAddress(lane, { location, address }) : "no_ship_from") ??
      ((await deps.serviceShop.hasRates(lane, location.gid)) ? null : "no_shipping_rates");
    await start(partnership, { ...gids, serviceProblem: problem });
    return problem === "no_ship_from" ? { again: ADDRESS_WAIT_MS } : undefined;
  }

  /** Null when the location carries the factory's address; taxes, duties and rates depend on it. */
  async function setAddress(
    lane: ServiceLane,
    { location, address }: { location: NonNullable<ReadService["location"]>; address: ShipFrom },
  ): Promise<string | null> {
    if (isSameAddress(location.address, address)) return null;
    const input = { locationGid: location.gid, address };
    const refusal = await deps.serviceShop.setAddress(lane, input);
    return refusal ? `address_${refusal.code}` : null;
  }

  async function start(
    partnership: PartnershipRow,
    found: { serviceGid: string; locationGid: string | null; serviceProblem: string | null },
  ): Promise<void> {
    const wasStopped = partnership.serviceProblem === "location_inactive";
    const serviceState = found.serviceProblem === null ? "ready" : "problem";
    await deps.database.write(async (tx) => {
      await changePartnership(tx, { id: partnership.id, ...found, serviceState });
      const channelId = await channelIdOf(tx, partnership);
      if (wasStopped && channelId) await deps.channels.resume(tx, { channelId });
    });
  }

  async function stop(
    partnership: PartnershipRow,
    found: { serviceGid: string; locationGid: string | null; serviceProblem: string },
  ): Promise<void> {
    await deps.database.write(async (tx) => {
      await changePartnership(tx, { id: partnership.id, ...found, serviceState: "problem" });
      const channelId = await channelIdOf(tx, partnership);
      if (channelId) await deps.channels.stop(tx, { channelId, problem: found.serviceProblem });
    });
  }

  async function note(
    { id }: PartnershipRow,
    change: { serviceState: string; serviceProblem: string },
  ): Promise<void> {
    await deps.database.write((tx) => changePartnership(tx, { id, ...change }));
  }
}

async function channelIdOf(tx: Tx, { id }: PartnershipRow): Promise<string | undefined> {
  return (await readChannelOf(tx, { partnershipId: id }))?.id;
}

/**
 * Names to try, in this order. Two factories may carry the same name: the sign behind it keeps their
 * services apart, and a number those of several lives.
 */
function serviceNames(factoryName: string, partnershipId: string): string[] {
  const name = `${factoryName.slice(0, NAME_LENGTH_MAX)} (${partnershipId.slice(-4)})`;
  return [name, ...Array.from({ length: LIVES_MAX }, (_, at) => `${name} ${at + 2}`)];
}

function readShipFrom(text: string | null): ShipFrom | null {
  if (text === null) return null;
  const parsed = shipFromSchema.safeParse(JSON.parse(text));
  return parsed.success && parsed.data.countryCode !== null ? parsed.data : null;
}

function isSameAddress(one: ShipFrom, other: ShipFrom): boolean {
  const fields = Object.keys(shipFromSchema.shape);
  const valueOf = (address: ShipFrom) =>
    JSON.stringify(
      Object.entries(address)
        .filter(([f]) => fields.includes(f))
        .sort(),
    );
  return valueOf(one) === valueOf(other);
}
