import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic"];
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** A headless browser's own name is taken for a bot's, and bots are turned away. */
const DESKTOP =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

export interface TestBrowser {
  readonly browser: Browser;
  /** A fresh profile: a desktop window in English, unless told otherwise. */
  newContext(options?: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext>;
  close(): Promise<void>;
}

/**
 * The Chromium of CHROMIUM_PATH, else Debian's, else the packaged one, which also runs on a machine
 * without the usual system libraries.
 */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: await chooseChromium(),
    headless: true,
    args: [...FLAGS, ...extraFlags],
  });
  return {
    browser,
    newContext: (options) =>
      browser.newContext({
        userAgent: DESKTOP,
        viewport: { width: 1280, height: 900 },
        locale: "en-US",
        ...options,
      }),
    close: () => browser.close(),
  };
}

async function chooseChromium(): Promise<string> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return chosen;
  return existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : unpackChromium();
}

/**
 * The package unpacks into the temporary folder, and brings the system libraries only when it
 * believes to be on AWS Lambda; a folder of our own keeps out what an earlier run left without them.
 * Its fonts lie there too, where the list of fonts that it brings does not look; without any font
 * Chromium ends at the first form field.
 */
async function unpackChromium(): Promise<string> {
  const folder = join(tmpdir(), "headwater-chromium");
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  process.env["FONTCONFIG_FILE"] ??= listFonts(folder);
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** The machine's own fonts where it has some, and the packaged one. Returns the list's path. */
function listFonts(folder: string): string {
  const file = join(folder, "headwater-fonts.conf");
  const list = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${join(folder, "fonts")}</dir>`,
    `  <cachedir>${join(folder, "font-cache")}</cachedir>`,
    "</fontconfig>",
  ];
  writeFileSync(file, list.join("\n"));
  return file;
}
