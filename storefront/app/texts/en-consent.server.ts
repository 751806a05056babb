/** Of whether a visit may be counted. */
export const enConsent = {
  privacyChoices: "Privacy choices",
  privacyNeeded:
    "What you chose here, your cart and your sign-in are kept in cookies of this store's own, without which it could not sell. They are shared with nobody.",
  privacyOff: "Visits to this store are not counted.",
  consentTitle: "May we count your visit?",
  consentText:
    "It tells us which goods are looked at, through the analytics of Shopify, which runs this shop. No advertising.",
  consentMore: "More, and your choice later",
  "consent.yes": "Yes, count it",
  "consent.no": "No, do not",
  "consentNow.unasked": "Not asked yet: your visit is not counted.",
  "consentNow.yes": "You agreed: your visit is counted.",
  "consentNow.no": "Your visit is not counted.",
} as const;
