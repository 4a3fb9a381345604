import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode, StartFault } from '../fault';
import { listen } from '../listen';

const portsSchema = z.object({ dynamodb: z.number(), s3: z.number(), aws: z.number() });

export type Ports = z.infer<typeof portsSchema>;

const portOf = (url: string) => Number(new URL(url).port);

/** Listens for a moment: the port that was free, or undefined if `port` is taken. 0 asks for any. */
async function free(port: number): Promise<number | undefined> {
  try {
    const probe = await listen(port, () => {});
    await probe.stop();
    return portOf(probe.url);
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return undefined;
    throw error;
  }
}

/** @throws StartFault when something else listens on the port that the user asked for. */
export async function requireFree(port: number): Promise<void> {
  if ((await free(port)) !== undefined) return;
  throw new StartFault(
    `Port ${port} is taken: free it, or choose another one, for example: PORT=${port + 1} npm start`,
  );
}

/** Ports of the inner services, the same as last time where they are free, so that presigned URLs stay valid. */
export async function choosePorts(file: string): Promise<Ports> {
  const saved = existsSync(file) ? portsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
  const choose = async (last: number | undefined) => (last && (await free(last))) || (await free(0)) || 0;
  const ports = {
    dynamodb: await choose(saved?.dynamodb),
    s3: await choose(saved?.s3),
    aws: await choose(saved?.aws),
  };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}
