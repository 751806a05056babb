export type { PastLine, PastOrdersShop, PastProgress } from "./ports.ts";
export { COMPARED, type ComparedSetting } from "./settings-compared.ts";
export type { SettingOutcome, WhatIfResult } from "./what-if-result.ts";
