import type { AppConfig } from "#sandbox/platform/apps/app-config.ts";
import { readAppConfig } from "#sandbox/platform/apps/read-app-config.ts";

const APP_FILES = [
  { file: "../../shopify.app.toml", secretName: "SHOPIFY_FACTORY_API_SECRET" },
  { file: "../../shopify.app.reseller.toml", secretName: "SHOPIFY_RESELLER_API_SECRET" },
] as const;

/** The repository's two apps, with the secrets and the origin that the environment names. */
export function readApps(environment: Readonly<Record<string, string | undefined>>): AppConfig[] {
  return APP_FILES.map(({ file, secretName }) => {
    const secret = environment[secretName];
    if (!secret)
      throw new Error(`${secretName} is not set; the app and the sandbox must share it.`);
    return readAppConfig({
      file: new URL(file, import.meta.url),
      secret,
      appOrigin: environment["SANDBOX_APP_ORIGIN"] ?? "http://localhost:3000",
    });
  });
}
