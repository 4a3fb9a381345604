import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../aws-error';
import { StartFault } from '../fault';
import type { AwsEvent, EventRule, EventsOptions, EventsService, RuleTarget } from '../services';
import { deliver } from './deliver';
import { eventOf, newEvent } from './event';
import { compilePattern } from './pattern';
import { rateMs } from './schedule';

const MAX_ENTRIES = 10;
/** Soon enough after the start to be seen, late enough for all parts to be up. */
const FIRST_FIRING_MS = 3000;
/** Longest delay of a Node timer (24.8 days). */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The name of a bus from its name or ARN. */
const busName = (nameOrArn: string) => nameOrArn.split('/').at(-1) ?? nameOrArn;

/** `/a/b` of `arn:aws:logs:…:log-group:/a/b:*`, as a file name. */
function logFile(arn: string): string {
  const name = arn.replace(/^.*:log-group:/, '').replace(/:\*$/, '');
  return `${name.replace(/^\//, '').replaceAll('/', '-')}.jsonl`;
}

function loadRule(rule: EventRule, buses: Set<string>) {
  if (!buses.has(busName(rule.bus))) throw new StartFault(`Rule ${rule.name}: there is no event bus ${rule.bus}`);
  try {
    return {
      ...rule,
      bus: busName(rule.bus),
      matches: rule.pattern === undefined ? () => false : compilePattern(rule.pattern),
      everyMs: rule.schedule === undefined ? undefined : rateMs(rule.schedule),
    };
  } catch (error) {
    throw error instanceof StartFault ? new StartFault(`Rule ${rule.name}: ${error.message}`) : error;
  }
}

/**
 * EventBridge: buses, rules by pattern or rate, and targets that are functions (invoked asynchronously) or log groups
 * (`<logDir>/<group>.jsonl`). Throws a StartFault for a pattern or schedule that it cannot run.
 */
export function createEvents({ buses, rules, lambda, logDir }: EventsOptions): EventsService {
  const names = new Set(['default', ...buses.map(({ name }) => name)]);
  const [, , , region = 'us-east-1', account = '000000000000'] = buses[0]?.arn.split(':') ?? [];
  const loaded = rules.map((rule) => loadRule(rule, names));
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  mkdirSync(logDir, { recursive: true });

  const send = async ({ kind, arn, input }: RuleTarget, event: AwsEvent) => {
    const payload = input === undefined ? event : input;
    if (kind === 'lambda') await deliver(lambda, arn, payload, stopping.signal);
    else appendFileSync(join(logDir, logFile(arn)), `${JSON.stringify(payload)}\n`);
  };

  const sendToTargets = (rule: EventRule, event: AwsEvent) => {
    for (const target of rule.targets) {
      send(target, event).catch((error) => console.error(`Rule ${rule.name}, ${target.arn}:`, error));
    }
  };

  const route = (bus: string, event: AwsEvent) => {
    for (const rule of loaded) if (rule.bus === bus && rule.matches(event)) sendToTargets(rule, event);
  };

  const fire = (rule: EventRule) => {
    const fields = { source: 'aws.events', detailType: 'Scheduled Event', resources: [rule.name], detail: {} };
    const event = newEvent({ ...fields, region, account, time: new Date() });
    sendToTargets(rule, event);
  };

  for (const rule of loaded) {
    const { everyMs } = rule;
    if (everyMs === undefined) continue;
    const first = setTimeout(() => {
      fire(rule);
      timers.add(setInterval(() => fire(rule), Math.min(everyMs, MAX_TIMER_MS)));
    }, FIRST_FIRING_MS);
    timers.add(first);
  }

  return {
    async put(entries) {
      if (entries.length < 1 || entries.length > MAX_ENTRIES) {
        throw new AwsError('ValidationException', `PutEvents takes 1 to ${MAX_ENTRIES} entries, not ${entries.length}`);
      }
      const Entries = entries.map((entry) => {
        const bus = busName(entry.EventBusName ?? 'default');
        if (!names.has(bus)) {
          return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${bus} does not exist.` };
        }
        const event = eventOf(entry, { region, account });
        if ('ErrorCode' in event) return event;
        route(bus, event);
        return { EventId: event.id };
      });
      return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
    },

    async emit(event) {
      route('default', event);
    },

    async stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
