/** What the local runtime runs, read from the synthesized templates: names and ARNs are final, nothing refers to anything. */

export type TableKey = { AttributeName: string; KeyType: 'HASH' | 'RANGE' };

export type TableIndex = {
  IndexName: string;
  KeySchema: TableKey[];
  Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] | undefined };
};

export type Table = {
  name: string;
  keys: TableKey[];
  attributes: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  indexes: TableIndex[];
  ttlAttribute?: string;
  streamView?: 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY';
};

export type FunctionResource = {
  name: string;
  arn: string;
  /** Folder with the bundled code. */
  codeFolder: string;
  /** `file.export`, as Lambda writes it. */
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
  reservedConcurrency?: number;
};

/** A DynamoDB stream read by a function. */
export type StreamMapping = {
  name: string;
  tableName: string;
  functionArn: string;
  batchSize: number;
  /** Retries after the first attempt; undefined: until the record expires. */
  maxRetries?: number;
  maxRecordAgeSeconds?: number;
  filters: unknown[];
  onFailureQueue?: string;
  reportsBatchItemFailures: boolean;
};

export type Route = { routeKey: string; functionArn: string; timeoutMs: number };

export type Cors = {
  AllowOrigins?: string[] | undefined;
  AllowMethods?: string[] | undefined;
  AllowHeaders?: string[] | undefined;
  ExposeHeaders?: string[] | undefined;
  AllowCredentials?: boolean | undefined;
  MaxAge?: number | undefined;
};

export type HttpApi = { id: string; routes: Route[]; cors?: Cors };
