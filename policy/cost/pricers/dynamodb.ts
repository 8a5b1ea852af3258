import { unpriced, unpricedUse } from "../charge";
import { pricer } from "../pricer";
import { text } from "../read";

/** On demand, a table costs what is used of it; provisioned capacity is paid for whether it is used or not. */
export const table = pricer(
  ["aws:dynamodb/table:Table"],
  [
    (props) =>
      text(props, "billingMode", "PROVISIONED") === "PAY_PER_REQUEST"
        ? unpricedUse("requests")
        : unpriced("provisioned capacity", "the price sheet has no DynamoDB"),
    () => unpricedUse("data stored"),
  ],
);
