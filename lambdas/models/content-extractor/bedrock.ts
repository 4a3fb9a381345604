import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import type { LanguageModel } from '../../../shared/models/spec/content/language-model';

const MOST_TOKENS = 4096; // of an answer: ids and kinds, no prose
const QUESTION_SECONDS = 60;

/** A model or inference profile of Amazon Bedrock in the deployment's own account and region. */
export function bedrockModel(name: string): LanguageModel {
  const client = new BedrockRuntimeClient({ maxAttempts: 2 });
  const ask = async (question: string): Promise<string> => {
    const command = new ConverseCommand({
      modelId: name,
      messages: [{ role: 'user', content: [{ text: question }] }],
      inferenceConfig: { maxTokens: MOST_TOKENS, temperature: 0 },
    });
    const { output } = await client.send(command, { abortSignal: AbortSignal.timeout(QUESTION_SECONDS * 1000) });
    return (output?.message?.content ?? []).map(({ text = '' }) => text).join('');
  };
  return { name, ask };
}
