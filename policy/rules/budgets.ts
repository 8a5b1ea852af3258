import { allOf, anyOf } from "../read/known";
import { spends } from "../read/stack";
import { asList, listed } from "../read/values";
import { rule } from "../rule/rule";

export const budgetExists = rule({
  name: "budget-exists",
  description: "A cost budget tells people when money is spent and when it is about to be.",
  severity: "high",
  kind: "finops",
  remediation:
    'Add an `aws.budgets.Budget` with `budgetType: "COST"` and two `notifications`: one with `notificationType: "ACTUAL"`, one with `"FORECASTED"`.',
  refs: ["CB COSTGUARDRAILS-1"],
  source:
    "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html",
  *checkStack(stack) {
    if (!spends(stack)) return;
    const budgets = stack.all("aws:budgets/budget:Budget");
    const notifies = ({ props }: (typeof budgets)[number], type: string) =>
      anyOf(asList(props.notifications), ({ notificationType }) => notificationType === type);
    const complete = anyOf(budgets, (budget) =>
      allOf(
        () => budget.props.budgetType === "COST",
        ...notificationTypes.map((type) => () => notifies(budget, type)),
      ),
    );
    if (complete) return;
    yield {
      on: budgets[0],
      remark: `no COST budget notifies of both ${listed(notificationTypes)} cost; add one that does.`,
    };
  },
});

const notificationTypes = ["ACTUAL", "FORECASTED"];
