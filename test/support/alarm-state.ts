import { z } from 'zod';
import { evaluate } from './metric-math';

const dimensions = z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional();
const metricStat = z.object({
  Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions: dimensions }),
  Period: z.number(),
  Stat: z.string(),
});
const query = z.object({
  Id: z.string(),
  Expression: z.string().optional(),
  MetricStat: metricStat.optional(),
  ReturnData: z.boolean(),
});

/** The properties of an `AWS::CloudWatch::Alarm` as far as they decide its state. */
export const alarmProperties = z.object({
  AlarmName: z.string(),
  Metrics: z.array(query).optional(),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
  Dimensions: dimensions,
  Period: z.number().optional(),
  Threshold: z.number(),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
  ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
  TreatMissingData: z.enum(['breaching', 'notBreaching']),
});
export type AlarmProperties = z.infer<typeof alarmProperties>;

/** The data points of one period by metric id (`metric` where the alarm has but one); what is left out is missing. */
export type Period = Record<string, number>;

const inputsOf = ({ Metrics }: AlarmProperties): string[] =>
  Metrics?.filter(({ MetricStat }) => MetricStat).map(({ Id }) => Id) ?? ['metric'];

const observed = (alarm: AlarmProperties, period: Period): number | undefined => {
  const inputs = inputsOf(alarm);
  const strange = Object.keys(period).filter((id) => !inputs.includes(id));
  if (strange.length > 0) throw new Error(`${alarm.AlarmName} has no metric ${strange}`);
  const expression = alarm.Metrics?.find(({ ReturnData }) => ReturnData)?.Expression;
  if (expression === undefined) return period.metric;
  return evaluate(expression, Object.fromEntries(inputs.map((id) => [id, period[id]])));
};

/** The state that an alarm takes after its last periods, all of which must breach unless it asks for fewer. */
export const stateAfter = (alarm: AlarmProperties, periods: Period[]): 'ALARM' | 'OK' => {
  const looked = periods.slice(-alarm.EvaluationPeriods);
  const breaches = looked.filter((period) => {
    const value = observed(alarm, period);
    return value === undefined ? alarm.TreatMissingData === 'breaching' : value >= alarm.Threshold;
  });
  return breaches.length >= (alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods) ? 'ALARM' : 'OK';
};

/** The metrics that an alarm looks at, each as `<namespace> <name> <statistic>` and its dimensions. */
export const metricsOf = (alarm: AlarmProperties) => {
  const { Namespace, MetricName, Statistic, ExtendedStatistic, Dimensions, Metrics } = alarm;
  const single = {
    id: 'metric',
    name: `${Namespace} ${MetricName} ${ExtendedStatistic ?? Statistic}`,
    dimensions: Dimensions ?? [],
  };
  const several = Metrics?.flatMap(({ Id, MetricStat }) => {
    if (!MetricStat) return [];
    const { Metric, Stat } = MetricStat;
    return [{ id: Id, name: `${Metric.Namespace} ${Metric.MetricName} ${Stat}`, dimensions: Metric.Dimensions ?? [] }];
  });
  return several ?? [single];
};
