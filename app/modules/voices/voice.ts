export type VoiceKind = "review" | "question";
export type VoiceState = "waiting" | "published" | "refused";

export const RATING_MAX = 5;
export const VOICE_LENGTHS = { author: 60, title: 120, text: 4_000, answer: 4_000, reason: 500 };
/** Questions of one customer that may wait at a time. */
export const QUESTIONS_WAITING_MAX = 10;
/** How many of them a page of the store shows. */
export const VOICES_PER_PAGE = 10;

/** What is said of a product, as the store's server passes it on. */
export interface WrittenVoice {
  /** Made by the form. */
  requestId: string;
  productGid: string;
  customerId: string;
  orderId: string | null;
  author: string;
  locale: string;
  /** 1 to 5 for a review, null for a question. */
  rating: number | null;
  title: string;
  text: string;
}

export type VoiceField = "rating" | "title" | "text" | "author";

/** The same without what surrounds the words. */
export function tidyVoice(voice: WrittenVoice): WrittenVoice {
  const { author, title, text } = voice;
  return { ...voice, author: oneLine(author), title: oneLine(title), text: text.trim() };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The first field that cannot stand; null when all can. A question has no title and no rating. */
export function checkVoice(kind: VoiceKind, voice: WrittenVoice): VoiceField | null {
  if (kind === "review") {
    if (!isRating(voice.rating)) return "rating";
    if (!fits(voice.title, VOICE_LENGTHS.title)) return "title";
  }
  if (!fits(voice.text, VOICE_LENGTHS.text)) return "text";
  return fits(voice.author, VOICE_LENGTHS.author) ? null : "author";
}

const isRating = (rating: number | null): boolean =>
  rating !== null && Number.isInteger(rating) && rating >= 1 && rating <= RATING_MAX;

const fits = (text: string, longest: number): boolean => text !== "" && text.length <= longest;

/** What makes two of them the same voice. */
export function voiceKey(kind: VoiceKind, voice: WrittenVoice): string {
  const { productGid, customerId, requestId } = voice;
  return kind === "review" ? `review:${productGid}:${customerId}` : `question:${requestId}`;
}
