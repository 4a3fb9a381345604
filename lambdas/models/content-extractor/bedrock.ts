import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { causeOf, log } from '../../../shared/log';
import type { LanguageModel } from '../../../shared/models/spec/content/language-model';

const MOST_TOKENS = 4096; // of an answer: ids and kinds, no prose
const QUESTION_SECONDS = 60;

/** What Bedrock says of a refusal names roles and accounts; a job's owner, who reads of it in the result, is told its kind. */
const inOurWords = (error: unknown): never => {
  log('warn', 'language model did not answer', { cause: causeOf(error) });
  throw new Error(`The language model did not answer (${error instanceof Error ? error.name : 'unknown'}).`);
};

/** A model or inference profile of Amazon Bedrock in the deployment's own account and region. */
export function bedrockModel(name: string): LanguageModel {
  const client = new BedrockRuntimeClient({ maxAttempts: 2 });
  const ask = async (question: string): Promise<string> => {
    const command = new ConverseCommand({
      modelId: name,
      messages: [{ role: 'user', content: [{ text: question }] }],
      inferenceConfig: { maxTokens: MOST_TOKENS, temperature: 0 },
    });
    const options = { abortSignal: AbortSignal.timeout(QUESTION_SECONDS * 1000) };
    const { output } = await client.send(command, options).catch(inOurWords);
    return (output?.message?.content ?? []).map(({ text = '' }) => text).join('');
  };
  return { name, ask };
}
