export { countVoicesOf, eraseVoices } from "./erase.server.ts";
export { makeVoices } from "./moderate.server.ts";
export {
  readOnePublished,
  readOwnReview,
  readPublished,
  readRatings,
  type PublishedVoice,
} from "./published.server.ts";
export { makeVoiceQueries, type VoiceRow } from "./queries.server.ts";
export { writeVoice, type VoicesDeps, type WriteVoiceAnswer } from "./write-voice.server.ts";
