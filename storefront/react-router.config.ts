import { hydrogenPreset } from "@shopify/hydrogen/react-router-preset";
import type { Config } from "@react-router/dev/config";

const config: Config = {
  presets: [hydrogenPreset()],
  // The routes are few: sent at once they are a kilobyte, found out one by one they cost every page
  // some of the server's time and one more request.
  routeDiscovery: { mode: "initial" },
};

export default config;
