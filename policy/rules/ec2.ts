import { ec2Families } from "../knowledge/instance-families";
import { judgeInstanceType } from "../read/instance-type";
import { asList, isRecord, isSet, judgeOff, mayBeTrue, numberOf, received } from "../read/values";
import { everywhere } from "../rule/environment";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const instance = "aws:ec2/instance:Instance";
const configuration = "aws:ec2/launchConfiguration:LaunchConfiguration";
const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const instanceTypeAllowed = rule({
  name: "ec2-instance-type-allowed",
  description: "An instance is of a current family, and no larger than its environment needs.",
  severity: "high",
  kind: "finops",
  remediation:
    "Set `instanceType` to one of the families and sizes that the message names; what truly needs more gets an exemption.",
  refs: ["CB EC2-1", "CB EC2-8"],
  source: ec2Families.source,
  on: [instance, configuration, template],
  parameters: {
    families: everywhere(ec2Families.families),
    largest: { dev: "large", hom: "large", prod: "4xlarge" },
  },
  *check({ type, props }, { environment, parameters }) {
    const allowance = { environment, ...parameters };
    // Left out by an instance whose template says it, and by a template whose instances do.
    if (isSet(props, "instanceType")) {
      yield* each([props], ({ instanceType }) =>
        judgeInstanceType("instanceType", instanceType, allowance),
      );
    }
    if (type === template && isSet(props, "instanceRequirements")) {
      const types = asList(props.instanceRequirements?.allowedInstanceTypes);
      if (types.length === 0) {
        yield "instanceRequirements leaves the type open; set allowedInstanceTypes in it.";
      }
      yield* each(types, (allowed, index) =>
        judgeInstanceType(
          `instanceRequirements.allowedInstanceTypes[${index}]`,
          allowed,
          allowance,
        ),
      );
    }
  },
});

export const noPublicIp = rule({
  name: "ec2-no-public-ip",
  description: "An instance has no public address.",
  severity: "high",
  kind: "network",
  remediation:
    "Remove `associatePublicIpAddress`, and reach the instance through a load balancer or Session Manager.",
  refs: ["CKV_AWS_88", "EC2.9", "EC2.25"],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html",
  on: [instance, configuration, template],
  check({ type, props }) {
    if (type !== template) {
      return judgeOff("associatePublicIpAddress", props.associatePublicIpAddress);
    }
    return each(asList(props.networkInterfaces), ({ associatePublicIpAddress }, index) =>
      judgeOff(`networkInterfaces[${index}].associatePublicIpAddress`, associatePublicIpAddress),
    );
  },
});

/** Enough for a container on the host, and for nothing beyond. */
const mostHops = 2;

export const imdsV2Required = rule({
  name: "ec2-imdsv2-required",
  description: "The metadata of an instance, and so its credentials, are given for a token only.",
  severity: "high",
  kind: "network",
  remediation:
    'Set `metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 }`, with 2 hops for an instance that runs containers.',
  refs: ["CKV_AWS_79", "CKV_AWS_341", "EC2.8", "CIS 6.7", "AWS-0028"],
  source:
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html",
  on: [instance, configuration, template],
  check({ type, props }) {
    // What an instance leaves out is said by its template.
    if (type === instance && isSet(props, "launchTemplate") && !isSet(props, "metadataOptions")) {
      return undefined;
    }
    const options: Readonly<Record<string, unknown>> = isRecord(props.metadataOptions)
      ? props.metadataOptions
      : {};
    if (options["httpEndpoint"] === "disabled") return undefined;
    return each(["httpTokens", "httpPutResponseHopLimit"], (key) => {
      const given = received(`metadataOptions.${key}`, options[key]);
      if (key === "httpTokens") {
        return options[key] === "required" ? undefined : `${given}; set it to required.`;
      }
      return (numberOf(options[key]) ?? 1) > mostHops
        ? `${given}; set it to ${mostHops} at most.`
        : undefined;
    });
  },
});

export const detailedMonitoringOff = rule({
  name: "ec2-detailed-monitoring-off",
  description: "Outside prod, an instance sends its metrics every five minutes, which is free.",
  severity: "low",
  kind: "finops",
  remediation: "Remove `monitoring` or set it to false.",
  refs: ["CB EC2-10"],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html",
  on: [instance, template],
  parameters: { monitoring: { dev: "basic", hom: "basic", prod: "any" } },
  check({ type, props }, { environment, parameters: { monitoring } }) {
    if (monitoring === "any") return undefined;
    const [path, value] =
      type === instance
        ? ["monitoring", props.monitoring]
        : ["monitoring.enabled", props.monitoring?.enabled];
    return mayBeTrue(value)
      ? `${received(path, value)}; remove it or set it to false: ${environment} needs no metrics by the minute.`
      : undefined;
  },
});
