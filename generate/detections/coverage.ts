import type { Detection } from "../../lambda/cloudtrail-alerts/detections/detection";
import { generatedFrom, table } from "../markdown";
import { techniqueLink } from "./facts";

/**
 * Section 4 (Monitoring) of the CIS AWS Foundations Benchmark 3.0.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
 */
const controls: Readonly<Record<string, string>> = {
  "4.1": "Unauthorized API calls",
  "4.2": "Console sign-in without MFA",
  "4.3": "Use of the root user",
  "4.4": "IAM policy changes",
  "4.5": "CloudTrail configuration changes",
  "4.6": "Console authentication failures",
  "4.7": "Disabling or scheduled deletion of customer managed keys",
  "4.8": "S3 bucket policy changes",
  "4.9": "AWS Config changes",
  "4.10": "Security group changes",
  "4.11": "Network ACL changes",
  "4.12": "Network gateway changes",
  "4.13": "Route table changes",
  "4.14": "VPC changes",
  "4.15": "AWS Organizations changes",
  "4.16": "AWS Security Hub is enabled",
};

/** The page that says which techniques and controls the detections speak of. */
export function coveragePage(detections: readonly Detection[]): string {
  return [
    generatedFrom("lambda/cloudtrail-alerts/detections"),
    "# What the detections cover",
    `${detections.length} detections. Each links to what to do about it.`,
    "## MITRE ATT&CK",
    "Version 19 revoked some techniques of version 18; both ids are given, as tools differ in version.",
    table(["Version 18", "Version 19", "Detection"], techniqueRows(detections)),
    "## CIS AWS Foundations Benchmark, section 4",
    table(["Control", "About", "Detection"], controlRows(detections)),
  ].join("\n\n");
}

type Rows = readonly (readonly string[])[];

const techniqueRows = (detections: readonly Detection[]): Rows =>
  detections
    .toSorted((one, other) => one.attack.v18.localeCompare(other.attack.v18))
    .map(({ attack: { v18, v19 }, ...detection }) => [
      techniqueLink(v18, "v18"),
      v19 === undefined ? "the same" : techniqueLink(v19, "v19"),
      linkTo(detection),
    ]);

const controlRows = (detections: readonly Detection[]): Rows =>
  Object.entries(controls).flatMap(([control, about]) => {
    const links = detections.filter(({ cis }) => cis?.includes(control)).map(linkTo);
    return (links.length === 0 ? ["none"] : links).map((link) => [control, about, link]);
  });

const linkTo = ({ id, runbook }: Pick<Detection, "id" | "runbook">): string =>
  `[${id}](${runbook.replace(/^docs/, "..")})`;
