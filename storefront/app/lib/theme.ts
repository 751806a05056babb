export const THEMES = ["auto", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

export function readTheme(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? "auto";
}
