/** May limit ÷ sold stand, with what was reserved ahead? */
export function boundHolds(row: {
  epsilon: number;
  limitUnits: number;
  soldUnits: number;
  reservedUnits: number;
}): boolean {
  return row.limitUnits <= row.epsilon * row.soldUnits + row.reservedUnits;
}
