import { reactRouter } from "@react-router/dev/vite";
import { hydrogen } from "@shopify/hydrogen/vite";
import { oxygen } from "@shopify/mini-oxygen/vite";
import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => ({
  plugins: [
    hydrogen(),
    // Without Shopify's own command nobody else reads .env for the worker.
    oxygen({ env: loadEnv(mode, import.meta.dirname, "") }),
    reactRouter(),
  ],
  build: {
    // A strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  ssr: {
    optimizeDeps: {
      include: ["react-router > set-cookie-parser", "react-router > cookie", "react-router"],
    },
  },
}));
