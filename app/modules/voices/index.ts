export {
  RATING_MAX,
  VOICE_LENGTHS,
  type VoiceField,
  type VoiceKind,
  type VoiceState,
  type WrittenVoice,
} from "./voice.ts";
