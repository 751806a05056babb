import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";
import { SET_QUANTITIES, setOne, startSandbox } from "./testing/start.ts";

/** A busy hour under a bad day's faults, as the list of what the apps saw. */
async function run(seed: number): Promise<string[]> {
  const world = startSandbox({ random: seededRandom(seed) });
  const { sandbox, clock, heard } = world;
  const seen: string[] = [];
  sandbox.control.playScenario("flaky");
  sandbox.control.addFault({ kind: "webhook-lost", probability: 0.2 });
  world.respond = ({ at }) => new Response("", { status: at % 3 === 0 ? 500 : 200 });
  const calls = Array.from({ length: 40 }, async (_, n) => {
    const variables = setOne({ key: `k${n}`, quantity: n });
    const answer = await world.gql({ query: SET_QUANTITIES, variables }).catch(() => undefined);
    seen.push(`${n} ${answer?.status} ${answer?.errors?.length ?? 0} at ${clock.now()}`);
  });
  await clock.advance(3600_000);
  await Promise.all(calls);
  const webhooks = heard.map(({ url, at, body, headers }) =>
    [url, at, body, headers.get("x-shopify-webhook-id")].join(" "),
  );
  return [...seen, ...webhooks];
}

test("the same seed gives the same run, fault by fault and webhook by webhook", async () => {
  const first = await run(11);
  expect(first.length).toBeGreaterThan(80);
  expect(await run(11)).toEqual(first);
  expect(await run(12)).not.toEqual(first);
});
