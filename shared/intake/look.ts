import { inspection } from '../contract/workflow';
import { documentKey, incomingKey } from '../domain/document-keys';
import { TIER_LIMITS, type Tier } from '../domain/tiers';
import { env } from '../env';
import { copyPdf, deletePdf } from '../files/documents';
import { invoke } from './invoke';

type Upload = { account_id: string; document_id: string; tier: Tier };

/**
 * Looks at an upload and, when it is a PDF we can read, keeps it where no upload url can write.
 * A refused file is deleted at once; an accepted one's upload copy goes with the bucket's rule for what lies there.
 */
export const lookAtUpload = async ({ account_id, document_id, tier }: Upload) => {
  const key = incomingKey(account_id, document_id);
  const look = await invoke(env('INSPECT_FUNCTION'), { key }, inspection);
  if (look.outcome === 'refused') await deletePdf(key);
  if (look.outcome !== 'accepted') return look;
  const object_key = documentKey(TIER_LIMITS[tier].retentionDays, account_id, document_id);
  await copyPdf(key, object_key);
  return { ...look, object_key };
};
