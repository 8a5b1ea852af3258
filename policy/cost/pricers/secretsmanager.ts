import { fixed, use } from "../charge";
import { pricer } from "../pricer";
import { records, text } from "../read";

/** Each replica is billed as a secret where it is. */
export const secret = pricer(
  ["aws:secretsmanager/secret:Secret"],
  [
    () => fixed("secret", "secretsmanager.secret.month", 1),
    (props) =>
      records(props, "replicas").map((replica) => {
        const region = text(replica, "region");
        return fixed(`replica in ${region}`, "secretsmanager.secret.month", 1, { region });
      }),
    () => use("requests", "secretsmanager.requests.10k"),
  ],
);
