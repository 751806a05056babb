import type { InventoryLevel } from "../state.ts";

/** The states that are stored; `on_hand` is derived from them. */
export const storedQuantityNames = [
  "available",
  "committed",
  "reserved",
  "damaged",
  "safety_stock",
  "quality_control",
  "incoming",
] as const;

export type StoredQuantityName = (typeof storedQuantityNames)[number];
export type QuantityName = StoredQuantityName | "on_hand";

/** What an app may adjust and move: `committed` belongs to orders and `on_hand` to the sum. */
const mutableNames: ReadonlySet<string> = new Set([
  "available",
  "reserved",
  "damaged",
  "safety_stock",
  "quality_control",
  "incoming",
]);

const onHandFamily = [
  "available",
  "committed",
  "reserved",
  "damaged",
  "safety_stock",
  "quality_control",
];

export function isStoredQuantityName(name: string): name is StoredQuantityName {
  return storedQuantityNames.some((known) => known === name);
}

export function isQuantityName(name: string): name is QuantityName {
  return name === "on_hand" || isStoredQuantityName(name);
}

export function isMutableQuantityName(name: string): name is StoredQuantityName {
  return mutableNames.has(name);
}

export function comprisesOf(name: QuantityName): string[] {
  return name === "on_hand" ? [...onHandFamily] : [];
}

export function belongsToOf(name: QuantityName): string[] {
  return onHandFamily.includes(name) ? ["on_hand"] : [];
}

export function onHandOf(level: InventoryLevel): number {
  return (
    level.available +
    level.committed +
    level.reserved +
    level.damaged +
    level.safety_stock +
    level.quality_control
  );
}

export function quantityOf(level: InventoryLevel, name: QuantityName): number {
  return name === "on_hand" ? onHandOf(level) : level[name];
}
