export { COMPARED, type ComparedSetting } from "./settings-compared.ts";
export type { SettingOutcome, WhatIfResult } from "./what-if-result.ts";
