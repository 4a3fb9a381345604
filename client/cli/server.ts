import { type Connection, connect } from '../connection';
import { type Flags, UsageError } from './arguments';

/** The deployment that the options or the environment name; options come first. */
export function serverOf({ url, key }: Flags, environment: NodeJS.ProcessEnv): Connection {
  const address = url ?? environment.PLANWRIGHT_URL ?? '';
  const secret = key ?? environment.PLANWRIGHT_KEY ?? '';
  if (address === '') {
    throw new UsageError(
      'Which server? Set PLANWRIGHT_URL, or give --url: the ApiUrl of your deployment, or http://127.0.0.1:4000 of npm start.',
    );
  }
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new UsageError(`${address} is no address: give one that begins with https:// or http://.`);
  }
  if (secret === '') throw new UsageError('Which key? Set PLANWRIGHT_KEY, or give --key: your operator issues it.');
  return connect(address, secret);
}
