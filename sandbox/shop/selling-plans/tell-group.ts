import type { ResolverContext } from "#sandbox/contract.ts";
import { bigId, isoTime } from "../ids.ts";
import type { SellingPlanGroup } from "./state.ts";

/** `selling_plan_groups/create`, `/update` and `/delete`. */
export function tellGroup(
  { world, shop, eventId }: ResolverContext,
  group: SellingPlanGroup,
  what: "create" | "update" | "delete",
): void {
  const identity = { id: bigId(group.id), admin_graphql_api_id: group.id };
  const payload =
    what === "delete"
      ? identity
      : {
          ...identity,
          app_id: group.appId,
          name: group.name,
          merchant_code: group.merchantCode,
          description: group.description,
          options: group.options,
          position: group.position,
          created_at: isoTime(group.createdAt),
          selling_plans: group.plans.map(({ id, name, options }) => ({
            admin_graphql_api_id: id,
            name,
            options,
          })),
        };
  world.emit({ shop, topic: `selling_plan_groups/${what}`, payload, eventId });
}
