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
