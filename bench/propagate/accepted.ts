import { z } from "zod";

import type { BenchWorld } from "../world/bench-world.ts";

const stats = z.object({
  byShop: z.record(z.string(), z.object({ lastWrittenAt: z.number().nullable() })),
});

/** When the first and the last of the shops but one applied what it was sent, by their own clock, in ms. */
export async function acceptedSince(
  world: BenchWorld,
  { but, since }: { but: string; since: number },
): Promise<{ first: number; last: number }> {
  const { byShop } = stats.parse(await world.control("stats"));
  const others = new Set(world.seeded.shops.map((shop) => shop.domain));
  others.delete(but);
  const times = [...others]
    .flatMap((one) => byShop[one]?.lastWrittenAt ?? [])
    .filter((at) => at >= since);
  if (times.length < others.size) throw new Error("a shop applied nothing of what it was sent");
  return { first: Math.min(...times), last: Math.max(...times) };
}
