import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
  // The library's React half imports its JSON in a way that only a bundler resolves.
  ssr: { noExternal: ["@shopify/shopify-app-remix/react"] },
  // Without the entries Vite finds dependencies late, bundles React twice, and the page stays empty.
  optimizeDeps: {
    entries: ["app/root.tsx", "app/entry.client.tsx", "app/routes/**/*.{ts,tsx}"],
    include: ["@shopify/app-bridge-react", "@shopify/polaris", "@shopify/shopify-app-remix/react"],
  },
});
