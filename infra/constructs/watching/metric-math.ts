import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-limits.html */
const MOST_METRICS = 10;

/**
 * One series out of at most ten, the most that an alarm may add up: the sum or the maximum in each period. A metric
 * without a data point counts as 0, since CloudWatch keeps none for what did not happen.
 */
const joined =
  (join: 'SUM' | 'MAX') =>
  (metrics: IMetric[], label: string): MathExpression => {
    if (metrics.length > MOST_METRICS) throw new Error(`${label}: an alarm takes ${MOST_METRICS} metrics at most`);
    const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
    const filled = Object.keys(usingMetrics).map((id) => `FILL(${id}, 0)`);
    return new MathExpression({ expression: `${join}([${filled.join(', ')}])`, usingMetrics, label });
  };

export const sumOf = joined('SUM');
export const maxOf = joined('MAX');
