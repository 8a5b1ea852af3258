import { judgeSetting } from "../read/plaintext";
import { scriptIn, settingsIn } from "../read/user-data";
import { secretKindOf } from "../read/secrets";
import { textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule, type Verdict } from "../rule/rule";
import { Undecided } from "../rule/unknown";

export const userDataNoSecrets = rule({
  name: "ec2-no-plaintext-secrets",
  description:
    "No instance is given a secret in its user data, which all that runs on it can read.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Put the value into Secrets Manager or Parameter Store, replace it as leaked, give the instance a role that may read it, and read it when the instance starts.",
  refs: ["CKV_AWS_46", "AWS-0029"],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html",
  on: [
    "aws:ec2/instance:Instance",
    "aws:ec2/launchConfiguration:LaunchConfiguration",
    "aws:ec2/launchTemplate:LaunchTemplate",
  ],
  *check(subject) {
    if (subject.type === "aws:ec2/launchTemplate:LaunchTemplate") {
      yield* each([subject.props], ({ userData }) => judge("userData", userData, "base64"));
      return;
    }
    yield* each([subject.props], ({ userData }) => judge("userData", userData, "plain"));
    yield* each([subject.props], ({ userDataBase64 }) =>
      judge("userDataBase64", userDataBase64, "base64"),
    );
  },
});

const instead = "read it from Secrets Manager when the instance starts";

/** Never with the value, as in all rules on secrets. */
function judge(path: string, userData: unknown, form: "plain" | "base64"): Verdict {
  const script = scriptIn(textOf(userData) ?? "", form);
  if (script === undefined) {
    return new Undecided(path, `${path} is compressed and cannot be read`);
  }
  const kind = secretKindOf(script);
  if (kind !== undefined) return `${path} holds ${kind}; ${instead}.`;
  return each(settingsIn(path, script), (setting) => judgeSetting(setting, instead));
}
