const currenciesWithoutMinorUnit = new Set([
  "BIF",
  "CLP",
  "DJF",
  "GNF",
  "JPY",
  "KMF",
  "KRW",
  "PYG",
  "RWF",
  "UGX",
  "VND",
  "VUV",
  "XAF",
  "XOF",
  "XPF",
]);
const currenciesWithThreeDigits = new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

export function minorDigits(currencyCode: string): number {
  if (currenciesWithoutMinorUnit.has(currencyCode)) return 0;
  return currenciesWithThreeDigits.has(currencyCode) ? 3 : 2;
}

/** How many of the smallest unit make one of the currency: 100 cents. */
export function minorPerUnit(currencyCode: string): number {
  return 10 ** minorDigits(currencyCode);
}

/** "12.50" to 1250; rounds half up on digits that the currency does not have. NaN when unreadable. */
export function parseMoney(amount: string | number, currencyCode: string): number {
  const text = String(amount).trim();
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || (match[2] === "" && (match[3] ?? "") === "")) return Number.NaN;
  const digits = minorDigits(currencyCode);
  const fraction = (match[3] ?? "").padEnd(digits + 1, "0");
  const kept = Number((match[2] ?? "") + fraction.slice(0, digits));
  const roundedUp = Number(fraction[digits] ?? "0") >= 5 ? 1 : 0;
  const minor = kept + roundedUp;
  return match[1] === "-" && minor !== 0 ? -minor : minor;
}

/** The `Money` scalar and webhook amounts: always the currency's digits, at least two ("12.50"). */
export function formatMoney(minor: number, currencyCode: string): string {
  const digits = minorDigits(currencyCode);
  const sign = minor < 0 ? "-" : "";
  const all = String(Math.abs(minor)).padStart(digits + 1, "0");
  const whole = digits === 0 ? all : all.slice(0, -digits);
  const fraction = digits === 0 ? "" : all.slice(-digits);
  return `${sign}${whole}.${fraction.padEnd(2, "0")}`;
}

/** `MoneyV2.amount` is a decimal without needless zeros but with one place at least ("12.5", "12.0"). */
export function formatDecimal(minor: number, currencyCode: string): string {
  return formatMoney(minor, currencyCode).replace(/0+$/, "").replace(/\.$/, ".0");
}

export function moneyV2(
  minor: number,
  currencyCode: string,
): { amount: string; currencyCode: string } {
  return { amount: formatDecimal(minor, currencyCode), currencyCode };
}

/** Shop and presentment money are the same here: several currencies are not simulated. */
export function moneyBag(
  minor: number,
  currencyCode: string,
): {
  shopMoney: { amount: string; currencyCode: string };
  presentmentMoney: { amount: string; currencyCode: string };
} {
  return {
    shopMoney: moneyV2(minor, currencyCode),
    presentmentMoney: moneyV2(minor, currencyCode),
  };
}
