import { hydrogenPreset } from "@shopify/hydrogen/react-router-preset";
import type { Config } from "@react-router/dev/config";

const config: Config = { presets: [hydrogenPreset()] };

export default config;
