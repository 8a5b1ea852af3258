import type { Kind } from "../../policy/rule/rule";

/** A catalogue of controls to which rules refer, and what its ids look like among the refs of a rule. */
export interface Catalogue {
  readonly title: string;
  readonly source: string;
  readonly matches: RegExp;
}

export const catalogues: readonly Catalogue[] = [
  {
    title: "CIS AWS Foundations Benchmark 7.0",
    source: "https://www.cisecurity.org/benchmark/amazon_web_services",
    matches: /^CIS /,
  },
  {
    title: "AWS Foundational Security Best Practices",
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html",
    matches: /^[A-Z][A-Za-z0-9]*\.\d+$/,
  },
  {
    title: "checkov",
    source: "https://www.checkov.io/5.Policy%20Index/all.html",
    matches: /^CKV2?_AWS_/,
  },
  {
    title: "trivy",
    source: "https://avd.aquasec.com/misconfig/aws/",
    matches: /^AWS-\d{4}$/,
  },
];

/**
 * The questions of the AWS Well-Architected Framework that rules of a kind help to answer. It asks of a whole
 * workload and has no controls for single properties, so a rule names none of them.
 * Source: https://docs.aws.amazon.com/wellarchitected/latest/framework/appendix.html
 */
export const wellArchitected: Readonly<Record<Kind, readonly string[]>> = {
  encryption: [
    "SEC 8: How do you protect your data at rest?",
    "SEC 9: How do you protect your data in transit?",
  ],
  network: ["SEC 5: How do you protect your network resources?"],
  iam: ["SEC 3: How do you manage permissions for people and machines?"],
  logging: ["SEC 4: How do you detect and investigate security events?"],
  resilience: [
    "REL 9: How do you back up data?",
    "REL 10: How do you use fault isolation to protect your workload?",
  ],
  tagging: ["COST 3: How do you monitor your cost and usage?"],
  finops: ["COST 6: How do you meet cost targets when you select resource type, size and number?"],
};
