import type { Tier } from "./ladder.ts";

const LANGUAGES: Readonly<Record<string, (percent: string, quantity: number) => string>> = {
  EN: (percent, quantity) => `${percent}% off from ${quantity} pieces`,
  RU: (percent, quantity) => `−${percent.replace(".", ",")} % от ${quantity} шт.`,
  ZH_CN: (percent, quantity) => `满 ${quantity} 件减 ${percent}%`,
};

/** "8.5" for 850 basis points. */
export function percentText(basisPoints: number): string {
  const hundredths = String(basisPoints % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const whole = String(Math.floor(basisPoints / 100));
  return hundredths === "" ? whole : `${whole}.${hundredths}`;
}

/** What the cart, the checkout and the order call the discount, in the buyer's language. */
export function messageFor(tier: Tier, language: string): string {
  const say = LANGUAGES[language] ?? LANGUAGES[language.split("_")[0] ?? ""] ?? LANGUAGES["EN"];
  return say ? say(percentText(tier.basisPoints), tier.quantity) : "";
}
