import { allOf, anyOf, ifKnown } from "../read/known";
import {
  fieldsOf,
  isLogging,
  isOfCategory,
  recordsManagement,
  type AdvancedSelector,
  type Trail,
} from "../read/trail";
import { asList, isSet, isTrue, textOf } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

const trailType = "aws:cloudtrail/trail:Trail";

/** What an account has once: a stack that holds one of these lays the base of its account. */
const accountTypes: readonly string[] = [
  trailType,
  "aws:accessanalyzer/analyzer:Analyzer",
  "aws:cfg/recorder:Recorder",
  "aws:ebs/encryptionByDefault:EncryptionByDefault",
  "aws:guardduty/detector:Detector",
  "aws:iam/accountAlias:AccountAlias",
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  "aws:securityhub/account:Account",
];

export const trailExists = rule({
  name: "cloudtrail-exists",
  description: "The stack that lays the base of an account records all of its management events.",
  severity: "critical",
  kind: "logging",
  remediation:
    "Add an `aws.cloudtrail.Trail` with `isMultiRegionTrail: true`, whose selectors leave no management events out.",
  refs: ["CloudTrail.1", "CloudTrail.3", "CIS 4.1"],
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
  *checkStack(stack) {
    if (!stack.resources.some(({ type }) => accountTypes.includes(type))) return;
    const trails = stack.all(trailType);
    const isWhole = (trail: Trail) =>
      allOf(
        () => isTrue(trail.props.isMultiRegionTrail),
        () => isLogging(trail),
        () => recordsManagement(trail, "all"),
      );
    for (const remark of each([trails], (all) =>
      anyOf(all, isWhole)
        ? undefined
        : "no trail records all management events of all regions; add one that does.",
    )) {
      yield { on: trails[0], remark };
    }
  },
});

export const trailSingleCopy = rule({
  name: "cloudtrail-single-copy",
  description: "Management events are recorded once: each copy after the first is billed.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Keep one trail of all regions. What else a trail is for goes into its `eventSelectors`, with `includeManagementEvents: false`.",
  refs: ["CB CLOUDTRAIL-1", "CB CLOUDTRAIL-2"],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-manage-costs.html",
  checkStack(stack) {
    // One of all regions is kept first.
    const trails = stack
      .all(trailType)
      .toSorted((one, other) => Number(isWide(other)) - Number(isWide(one)));
    return eachResource(trails, (trail) => {
      const earlier = trails.slice(0, trails.indexOf(trail));
      const first = earlier.find(
        (other) => ifKnown(() => isCopying(other)) === true && overlap(other, trail),
      );
      return first && isCopying(trail)
        ? `it records management events that ${first.name} records too; leave them out here.`
        : undefined;
    });
  },
});

function isCopying(trail: Trail): boolean {
  return allOf(
    () => isLogging(trail),
    () => recordsManagement(trail, "some"),
  );
}

function isWide({ props }: Trail): boolean {
  return isTrue(ifKnown(() => props.isMultiRegionTrail));
}

function overlap(one: Trail, other: Trail): boolean {
  const regionOf = ({ props }: Trail) => textOf(ifKnown(() => props.region));
  return isWide(one) || regionOf(one) === regionOf(other);
}

/** CIS 4.8 and 4.9 want all of them; at 0.10 USD for 100,000 events they can cost more than the data. */
export const dataEventsScoped = rule({
  name: "cloudtrail-data-events-scoped",
  description: "A trail records data events of the buckets and functions it names, not of all.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Name the ARNs in `eventSelectors[].dataResources[].values`, or in a field selector on `resources.ARN`.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html",
  on: [trailType],
  *check({ props }) {
    yield* each(asList(props.eventSelectors), ({ dataResources }, index) =>
      each(asList(dataResources), ({ values }, place) =>
        anyOf(asList(values), isEveryArn)
          ? `eventSelectors[${index}].dataResources[${place}].values takes in all there are; ${narrower}`
          : undefined,
      ),
    );
    yield* each(asList(props.advancedEventSelectors), (selector, index) =>
      isOfCategory(selector, "Data") && !namesArns(selector)
        ? `advancedEventSelectors[${index}] takes in all data events; ${narrower}`
        : undefined,
    );
  },
});

const narrower = "name the ARNs of those that matter.";

/** `arn:aws:s3` and `arn:aws:lambda` stand for all of the account. */
function isEveryArn(value: unknown): boolean {
  return /^arn:[^:]+:[^:]+:*$/.test(textOf(value) ?? "");
}

function namesArns(selector: AdvancedSelector): boolean {
  return anyOf(fieldsOf(selector), (one) =>
    allOf(
      () => one.field === "resources.ARN",
      () => isSet(one, "equals") || isSet(one, "startsWiths") || isSet(one, "endsWiths"),
    ),
  );
}
