/**
 * The risk account of one item. Every unit sold pays ε in and takes out what the state in which it was
 * sold was expected to oversell a unit. As long as the account never falls below −r, the expected
 * number of oversold units is at most ε times the units sold, plus r (`docs/allocation.md`).
 *
 * A unit that was oversold indeed is taken out as well. That is charged beside what was expected, so
 * that an item whose orders mock every expectation becomes strict until it has earned its units back:
 * whatever the orders do, no more is oversold than ε a unit, one unit and what one window can do.
 */
export interface RiskAccount {
  /** Expected oversold units that may still be spent. */
  balance: number;
  /** Expected oversold units for each unit sold in the states permitted since the last decision. */
  charge: number;
}

/** A slow year must not pay for one drop. */
const BALANCE_MAX = 1;

export const emptyAccount: RiskAccount = { balance: 0, charge: 0 };

/** Units were heard sold, out of the state in force; so many of them were not there. */
export function payForSale(
  account: RiskAccount,
  sale: { units: number; oversold: number; epsilon: number },
): RiskAccount {
  const balance = account.balance + sale.units * (sale.epsilon - account.charge) - sale.oversold;
  return { ...account, balance: Math.min(balance, BALANCE_MAX) };
}

/** Units that had been charged as oversold were there after all. */
export function withFoundUnits(account: RiskAccount, units: number): RiskAccount {
  return { ...account, balance: Math.min(account.balance + units, BALANCE_MAX) };
}

/**
 * May a state be in force that is expected to oversell `charge` for each unit sold? It may when it pays
 * for itself; else when the account can pay for all that may be sold before another state is in force.
 * An overdrawn account permits none but a state that can oversell nothing.
 */
export function isPermitted(
  account: RiskAccount,
  state: { charge: number; unitsAhead: number; epsilon: number },
): boolean {
  if (state.epsilon <= 0 || account.balance < 0) return state.charge <= 0;
  if (state.charge <= state.epsilon) return true;
  return state.charge * state.unitsAhead <= account.balance;
}
