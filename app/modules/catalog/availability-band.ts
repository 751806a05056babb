/** What a reseller is told about how much there is: enough to plan with, too little to count by. */
export type AvailabilityBand = "none" | "few" | "some" | "plenty";

const FEW_MAX = 5;
const SOME_MAX = 25;

export function availabilityBand(units: number): AvailabilityBand {
  if (units <= 0) return "none";
  if (units <= FEW_MAX) return "few";
  return units <= SOME_MAX ? "some" : "plenty";
}
