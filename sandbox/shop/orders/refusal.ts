import type { UserError } from "../state.ts";

/** The business said no: `userErrors` of a mutation, or what a page shows. */
export interface Refusal {
  ok: false;
  userErrors: UserError[];
}

export function refuse(message: string, field: string[] | null = null, code?: string): Refusal {
  return { ok: false, userErrors: [{ field, message, code: code ?? null }] };
}
