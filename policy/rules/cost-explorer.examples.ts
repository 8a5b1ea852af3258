import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cost-anomaly-monitor-exists": {
    pass: [
      {
        stack: [
          { type: "aws:costexplorer/anomalyMonitor:AnomalyMonitor", name: "services", props: {} },
          {
            type: "aws:costexplorer/anomalySubscription:AnomalySubscription",
            name: "daily",
            props: { monitorArnLists: unknown },
            links: { monitorArnLists: ["services"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [{ type: "aws:sns/topic:Topic", name: "example", props: {} }],
        says: "stack: no AnomalyMonitor watches cost; add one with a subscription.",
      },
    ],
    unknown: [],
  },
  "cost-anomaly-subscription-useful": {
    pass: [
      {
        type: "aws:costexplorer/anomalySubscription:AnomalySubscription",
        props: {
          frequency: "DAILY",
          subscribers: [{ type: "EMAIL" }],
          thresholdExpression: {
            dimension: { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", values: ["100"] },
          },
        },
      },
    ],
    fail: [
      {
        type: "aws:costexplorer/anomalySubscription:AnomalySubscription",
        props: {
          frequency: "IMMEDIATE",
          subscribers: [{ type: "EMAIL" }],
          thresholdExpression: {
            dimension: { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", values: ["100"] },
          },
        },
        says: "frequency is IMMEDIATE and no subscriber is of type SNS, which alone is told; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:costexplorer/anomalySubscription:AnomalySubscription",
        props: {
          frequency: "IMMEDIATE",
          subscribers: [{ type: "SNS" }],
          thresholdExpression: {
            dimension: { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", values: [unknown] },
          },
        },
        says: "thresholdExpression.dimension.values[0] is unknown until the deployment",
      },
    ],
  },
  "cost-allocation-tags-active": {
    pass: [
      {
        stack: [
          {
            type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
            name: "project",
            props: { tagKey: "Project", status: "Active" },
          },
          {
            type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
            name: "environment",
            props: { tagKey: "Environment", status: "Active" },
          },
          {
            type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
            name: "component",
            props: { tagKey: "Component", status: "Active" },
          },
          {
            type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
            name: "costcenter",
            props: { tagKey: "CostCenter", status: "Active" },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [{ type: "aws:sns/topic:Topic", name: "example", props: {} }],
        says: "stack: no CostAllocationTag activates Project, Environment, Component and CostCenter; add one for each.",
      },
    ],
    unknown: [
      {
        stack: [
          {
            type: "aws:costexplorer/costAllocationTag:CostAllocationTag",
            name: "example",
            props: { tagKey: unknown },
          },
        ],
        says: "stack: tagKey is unknown until the deployment",
      },
    ],
  },
};
