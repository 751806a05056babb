export { COMPARED, type ComparedSetting } from "./settings-compared.ts";
export type { SettingOutcome } from "./compare-item.ts";
