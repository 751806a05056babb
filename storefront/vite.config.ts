import { reactRouter } from "@react-router/dev/vite";
import { hydrogen } from "@shopify/hydrogen/vite";
import { oxygen } from "@shopify/mini-oxygen/vite";
import { fileURLToPath } from "node:url";
import { defineConfig, loadEnv } from "vite";

const HYDROGEN = fileURLToPath(import.meta.resolve("@shopify/hydrogen"));

export default defineConfig(({ mode }) => ({
  plugins: [
    hydrogen(),
    // Without Shopify's own command nobody else reads .env for the worker.
    oxygen({ env: loadEnv(mode, import.meta.dirname, "") }),
    reactRouter(),
  ],
  resolve: {
    // Hydrogen is one file: what only counted visits need stays out of what every visit loads only as
    // a copy of its own.
    alias: { "hydrogen-for-counting": `${HYDROGEN}?counting` },
  },
  build: {
    // A strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // A page asks for few files: what is small and shared goes with what is loaded anyway.
    rollupOptions: { output: { experimentalMinChunkSize: 6_000 } },
  },
  ssr: {
    optimizeDeps: {
      include: ["react-router > set-cookie-parser", "react-router > cookie", "react-router"],
    },
  },
}));
