import { z } from "zod";
import { askHub } from "./hub.server.ts";

const answer = z.object({
  places: z.array(
    z.object({
      name: z.string(),
      // Only what a link may lead to.
      url: z.url({ protocol: /^https$/ }),
      city: z.string(),
      countryCode: z.string().regex(/^[A-Z]{2}$/),
      description: z.string(),
    }),
  ),
});

export type Place = z.infer<typeof answer>["places"][number];

/** The shops that sell the works' goods; null when the hub does not tell. */
export async function readPlaces(env: Parameters<typeof askHub>[0]): Promise<Place[] | null> {
  return answer.safeParse(await askHub(env, "/where-to-buy")).data?.places ?? null;
}
