import type { AppHandle, World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Publication } from "../state.ts";

export function onlineStorePublication(world: World): Publication {
  return newPublication(world, {
    name: "Online Store",
    handle: "online_store",
    app: null,
    autoPublish: true,
  });
}

export function newPublication(
  world: World,
  options: { name: string; handle: string; app: AppHandle | null; autoPublish: boolean },
): Publication {
  return { id: newGid(world, "Publication"), channelId: newGid(world, "Channel"), ...options };
}
