/** What records, and what watches the records. */
export const watchSeeds: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:cloudtrail/trail:Trail": {
    isMultiRegionTrail: true,
    eventSelectors: [{ dataResources: [{ values: ["arn:aws:s3"] }], readWriteType: "All" }],
    advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }] }],
  },
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": { alarmActions: [], actionsEnabled: false },
  "aws:cloudwatch/eventRule:EventRule": {
    name: "trails",
    eventPattern: JSON.stringify({ detail: { $or: [{ eventName: [{ prefix: "Create" }] }] } }),
  },
  "aws:cloudwatch/eventTarget:EventTarget": { rule: "trails" },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    pattern: "{ $.eventName = CreateTrail }",
    metricTransformation: { name: "trails", namespace: "Cis" },
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    metricName: "trails",
    namespace: "Cis",
    alarmActions: ["arn"],
    period: 10,
    metricQueries: [{ period: 10, metric: { period: 10 } }],
  },
};
