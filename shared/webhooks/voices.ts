import { docldVoice } from '../dialects/docld/webhook';
import { docuriftVoice } from '../dialects/docurift/webhook';
import { plangrepVoice } from '../dialects/plangrep/webhook';
import type { Dialect } from '../domain/dialects';
import { planwrightVoice } from './planwright-voice';
import type { WebhookVoice } from './voice';

const VOICES: Record<Dialect, WebhookVoice> = {
  docurift: docuriftVoice,
  plangrep: plangrepVoice,
  docld: docldVoice,
};

/** Who tells of the jobs that came by a dialect; Planwright itself of its own. */
export const voiceOf = (dialect: Dialect | undefined): WebhookVoice => (dialect ? VOICES[dialect] : planwrightVoice);
