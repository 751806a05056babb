/** Of being told when something is back. */
export const enNotify = {
  notifyTitle: "Tell me when it is back",
  notifyConsent: "Write to me once when it is back. I can take this back at any time.",
  notifySend: "Tell me",
  notifyAsked: "We have sent you a mail. Please confirm there that we may write to you.",
  notifyHint: "Your address is used for this only, and deleted afterwards.",
  "notifyWrong.email": "Write a whole mail address, like ada@example.com.",
  "notifyWrong.consent": "Tick the box, so that we may write to you.",
  "notifyWrong.other": "This could not be kept just now. Please try again in a moment.",
} as const;
