import { isFault } from "#app/kernel/fault.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import type { AdminClient } from "./admin-client.server.ts";
import type { AdminAnswer, AdminCall } from "./admin-call.ts";
import { operationName } from "./operation-name.ts";

/** The client, each of whose calls is counted by its operation and its end, timed, and a span. */
export function observedClient(client: AdminClient, telemetry: Telemetry): AdminClient {
  async function request<T, V extends object>(call: AdminCall<T, V>): Promise<AdminAnswer<T>> {
    const operation = operationName(call.document.toString());
    const { app, shopId } = call.shop;
    const seconds = telemetry.watch();
    const end = (outcome: string): void => {
      telemetry.count("shopifyCalls", { app, operation, outcome });
      telemetry.record("shopifyCall", { app }, seconds());
    };
    const attributes = { "headwater.app": app, "headwater.shop": shopId };
    return telemetry.span(`shopify ${operation}`, attributes, async () => {
      try {
        const answer = await client.request(call);
        end("answered");
        return answer;
      } catch (error) {
        end(outcomeOf(error));
        throw error;
      }
    });
  }
  return { ...client, request };
}

/** A fault's code without what follows it: some carry Shopify's own words. */
function outcomeOf(error: unknown): string {
  return isFault(error) ? (/^[a-z_]+/.exec(error.code)?.[0] ?? "fault") : "bug";
}
