import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AwsError } from '../aws-error';
import { StartFault } from '../fault';
import type { StateMachine, StatesOptions } from '../services';
import { loadDefinition } from './definition';
import { type Ended, type Execution, type Outcome, openExecutionLog, type Started } from './execution-log';
import { historyAnswer } from './history';
import { type LoadedMachine, type Run, runExecution } from './run';
import { statusChangeEvent } from './status-change';
import { type Task, taskOf } from './tasks';

export type StartExecution = { stateMachineArn: string; name?: string; input?: string };
export type StopExecution = { executionArn: string; error?: string; cause?: string };

export type States = Awaited<ReturnType<typeof createStates>>;

function loadMachine({ arn, name, definition }: StateMachine, task: (resource: string) => Task): LoadedMachine {
  try {
    const loaded = loadDefinition(definition);
    return {
      arn,
      name,
      ...loaded,
      run: new Map([...loaded.tasks].map(([state, resource]) => [state, task(resource)])),
    };
  } catch (error) {
    if (error instanceof StartFault) throw new StartFault(`State machine ${name}: ${error.message}`);
    throw error;
  }
}

function refuseInvalid(name: string, input: string): void {
  if (!/^[\w-]{1,80}$/.test(name)) throw new AwsError('InvalidName', `Invalid name: ${name}`);
  try {
    JSON.parse(input);
  } catch {
    throw new AwsError('InvalidExecutionInput', 'The execution input is not JSON');
  }
}

/**
 * Step Functions, Standard workflows: runs executions of the machines given, and goes on with those that an earlier
 * process left unfinished, without repeating a task that had ended. Throws a StartFault for a definition it cannot
 * run faithfully. Dates are epoch seconds, as the API answers them.
 */
export async function createStates(options: StatesOptions) {
  const { lambda, dynamodbUrl, credentials, dataDir, onStatusChange } = options;
  // DynamoDB Local with -sharedDb serves every region alike
  const dynamodb = new DynamoDBClient({ endpoint: dynamodbUrl, region: 'us-east-1', credentials });
  const machines = new Map(
    options.machines.map((machine) => [machine.arn, loadMachine(machine, (name) => taskOf(name, lambda, dynamodb))]),
  );
  mkdirSync(dataDir, { recursive: true });
  const log = openExecutionLog(join(dataDir, 'executions.sqlite'));
  const runs = new Map<string, Run>();
  let stopping = false;

  const find = (arn: string): Execution => {
    const execution = log.find(arn);
    if (!execution) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  };

  const announce = (arn: string) => {
    Promise.resolve(statusChangeEvent(find(arn)))
      .then(onStatusChange)
      .catch((error) => console.error(`Step Functions, event of ${arn}:`, error));
  };

  const end = (arn: string, ended: Ended) => {
    // runs aborted by `stop` are unfinished, and a stopped execution has told its end already
    const run = runs.get(arn);
    if (stopping || !run) return;
    runs.delete(arn);
    log.end(arn, ended, run.history);
    announce(arn);
  };

  const launch = (execution: Started) => {
    const { arn } = execution;
    const machine = machines.get(execution.machine);
    if (!machine) {
      console.error(`Step Functions: ${arn} stays unfinished, its state machine is gone`);
      return;
    }
    const onOutcome = (outcome: Outcome) => {
      if (!stopping) log.keepOutcome(arn, outcome);
    };
    const run = runExecution({ machine, execution, known: log.outcomes(arn), onOutcome });
    runs.set(arn, run);
    run.ended.then((ended) => end(arn, ended));
  };

  for (const execution of log.unfinished()) launch(execution);

  return {
    /** Same name and input as a running execution gives that one again; any other known name is refused. */
    async start({ stateMachineArn, name = randomUUID(), input = '{}' }: StartExecution) {
      if (!machines.has(stateMachineArn)) {
        throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
      }
      refuseInvalid(name, input);
      const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const existing = log.find(arn);
      if (existing && !(existing.status === 'RUNNING' && existing.input === input)) {
        throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      }
      const execution = existing ?? { arn, machine: stateMachineArn, name, input, started: Date.now() };
      if (!existing) {
        log.begin(execution);
        announce(arn);
        launch(execution);
      }
      return { executionArn: arn, startDate: execution.started / 1000 };
    },

    async describeExecution(executionArn: string) {
      const { machine, name, status, input, started, stopped, output, error, cause } = find(executionArn);
      return {
        executionArn,
        stateMachineArn: machine,
        name,
        status,
        input,
        startDate: started / 1000,
        ...(stopped !== null && { stopDate: stopped / 1000 }),
        ...(output !== null && { output }),
        ...(error !== null && { error }),
        ...(cause !== null && { cause }),
      };
    },

    async getExecutionHistory(executionArn: string) {
      return historyAnswer(find(executionArn), runs.get(executionArn)?.history ?? log.history(executionArn));
    },

    /** Ends a running execution as ABORTED; a task under way goes on, but its result is dropped. */
    async stopExecution({ executionArn, error, cause }: StopExecution) {
      const run = runs.get(executionArn);
      if (find(executionArn).status === 'RUNNING') {
        end(executionArn, { status: 'ABORTED', output: null, error: error ?? null, cause: cause ?? null });
        run?.abort();
      }
      return { stopDate: (find(executionArn).stopped ?? Date.now()) / 1000 };
    },

    /** Stops running; unfinished executions go on at the next `createStates`. */
    async stop(): Promise<void> {
      stopping = true;
      const ended = [...runs.values()].map((run) => {
        run.abort();
        return run.ended;
      });
      await Promise.allSettled(ended);
      dynamodb.destroy();
      log.close();
    },
  };
}
