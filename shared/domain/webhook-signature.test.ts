import { Webhook } from 'standardwebhooks';
import { isoTime, now } from './clock';
import { makeWebhookSecret, signingSecrets, webhookHeaders } from './webhook-signature';

const body = JSON.stringify({ type: 'job.complete', data: { title: 'Türen und Tore' } });
const verified = (secret: string, headers: Record<string, string>, text = body) =>
  new Webhook(secret).verify(text, headers);

test('the standardwebhooks library takes what we sign', () => {
  const secret = makeWebhookSecret();
  expect(verified(secret, webhookHeaders({ id: 'evt_1', body, atMs: now(), secrets: [secret] }))).toEqual(
    JSON.parse(body),
  );
});

test('during a rotation the old and the new secret both verify', () => {
  const [fresh, old] = [makeWebhookSecret(), makeWebhookSecret()];
  const headers = webhookHeaders({ id: 'evt_1', body, atMs: now(), secrets: [fresh, old] });
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  for (const secret of [fresh, old]) expect(verified(secret, headers)).toEqual(JSON.parse(body));
});

test('another secret, body, id or time does not verify', () => {
  const secret = makeWebhookSecret();
  const headers = webhookHeaders({ id: 'evt_1', body, atMs: now(), secrets: [secret] });
  expect(() => verified(makeWebhookSecret(), headers)).toThrow();
  expect(() => verified(secret, headers, `${body} `)).toThrow();
  expect(() => verified(secret, { ...headers, 'webhook-id': 'evt_2' })).toThrow();
  expect(() =>
    verified(secret, { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }),
  ).toThrow();
});

test('a signature of long ago does not verify: the timestamp is that of the attempt', () => {
  const secret = makeWebhookSecret();
  expect(() =>
    verified(secret, webhookHeaders({ id: 'evt_1', body, atMs: now() - 600_000, secrets: [secret] })),
  ).toThrow(/old/);
});

test('a secret holds 24 to 64 bytes, behind the prefix by which scanners know it', () => {
  expect(makeWebhookSecret()).toMatch(/^whsec_[\w+/]+=*$/);
  const bytes = Buffer.from(makeWebhookSecret().replace(/^whsec_/, ''), 'base64').length;
  expect(bytes).toBeGreaterThanOrEqual(24);
  expect(bytes).toBeLessThanOrEqual(64);
});

test('the secret before the last rotation signs until its time is over', () => {
  const at = now();
  const secrets = { secret: 'new', created_at: isoTime(at), previous_secret: 'old', previous_until: isoTime(at) };
  expect(signingSecrets(secrets, at - 1)).toEqual(['new', 'old']);
  expect(signingSecrets(secrets, at)).toEqual(['new']);
  const alone = { secret: 'new', created_at: isoTime(at) };
  expect(signingSecrets(alone, at)).toEqual(['new']);
  expect(signingSecrets({ ...alone, previous_secret: 'old' }, at)).toEqual(['new']);
  expect(signingSecrets({ ...alone, previous_until: isoTime(at + 1) }, at)).toStrictEqual(['new']);
});
