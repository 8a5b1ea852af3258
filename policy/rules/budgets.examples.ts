import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "budget-exists": {
    pass: [
      {
        type: "aws:budgets/budget:Budget",
        props: {
          budgetType: "COST",
          notifications: [
            { notificationType: "ACTUAL" },
            { notificationType: "FORECASTED", threshold: 100 },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:budgets/budget:Budget",
        props: { budgetType: "COST", notifications: [{ notificationType: "ACTUAL" }] },
        says: "no COST budget notifies of both ACTUAL and FORECASTED cost; add one that does.",
      },
    ],
    unknown: [
      {
        stack: [
          {
            type: "aws:budgets/budget:Budget",
            name: "example",
            props: { budgetType: "COST", notifications: unknown },
          },
        ],
        says: "stack: notifications is unknown until the deployment",
      },
    ],
  },
};
