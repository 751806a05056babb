export { inviteCodeText, normaliseInviteCode } from "./invite-code.ts";
export type { ReadService, ServiceLane, ServiceRefusal, ServiceShop, ShipFrom } from "./ports.ts";
export type { PlaceField, PlaceToBuy } from "./place.ts";
export { checkTerms, DEFAULT_TERMS, type PartnershipTerms, type TermsField } from "./terms.ts";
