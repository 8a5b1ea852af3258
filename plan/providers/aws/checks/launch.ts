import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast, between, whole } from "./expect/number";
import { instant } from "./expect/schedule";
import { length, matching, oneOf } from "./expect/text";
import { nameOrPrefix } from "./names";
import { atLeastOneOf, conflicts, exactlyOneOf, within } from "./relations";

const volumeType = oneOf("gp2", "gp3", "io1", "io2", "sc1", "st1", "standard");
const cpuCredits = oneOf("standard", "unlimited");
const onOff = oneOf("disabled", "enabled");

const metadataOptions: Readonly<Record<string, Expectation>> = {
  "metadataOptions.httpEndpoint": onOff,
  "metadataOptions.httpPutResponseHopLimit": between(1, 64),
  "metadataOptions.httpTokens": oneOf("optional", "required"),
  "metadataOptions.instanceMetadataTags": onOff,
};

/** Source: internal/verify/validate.go, ValidLaunchTemplateName. */
const templateName = (max: number): readonly Expectation[] => [
  length(3, max),
  matching(/^[\w()./-]+$/, "only letters, digits and _().-/"),
];

/** Virtual machines, and the templates that they start from. */
export const launch: ServiceChecks = {
  "aws:ec2/instance:Instance": {
    source: "internal/service/ec2/ec2_instance.go",
    arguments: {
      ...metadataOptions,
      "creditSpecification.cpuCredits": cpuCredits,
      "ebsBlockDevices[].volumeType": volumeType,
      "launchTemplate.name": templateName(125),
      "launchTemplate.version": length(1, 255),
      "maintenanceOptions.autoRecovery": oneOf("default", "disabled"),
      "rootBlockDevice.volumeType": volumeType,
      tenancy: oneOf("dedicated", "default", "host"),
      userData: length(1, 16_384),
    },
    relations: [
      atLeastOneOf("ami", "launchTemplate"),
      atLeastOneOf("instanceType", "launchTemplate"),
      conflicts("hostResourceGroupArn", "placementGroup"),
      conflicts("ipv6AddressCount", "ipv6Addresses"),
      conflicts(
        "networkInterfaces",
        "associatePublicIpAddress",
        "privateIp",
        "secondaryPrivateIps",
        "securityGroups",
        "subnetId",
        "vpcSecurityGroupIds",
      ),
      conflicts("userData", "userDataBase64"),
      ...within("launchTemplate", exactlyOneOf("id", "name")),
    ],
  },
  "aws:ec2/launchTemplate:LaunchTemplate": {
    source: "internal/service/ec2/ec2_launch_template.go",
    arguments: {
      ...metadataOptions,
      "blockDeviceMappings[].ebs.kmsKeyId": arn,
      // https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
      "blockDeviceMappings[].ebs.throughput": between(125, 2000),
      "blockDeviceMappings[].ebs.volumeType": volumeType,
      "creditSpecification.cpuCredits": cpuCredits,
      defaultVersion: atLeast(1),
      description: length(0, 255),
      "iamInstanceProfile.arn": arn,
      instanceInitiatedShutdownBehavior: oneOf("stop", "terminate"),
      "instanceMarketOptions.marketType": oneOf("capacity-block", "spot"),
      "instanceMarketOptions.spotOptions.blockDurationMinutes": whole(
        "to be a multiple of 60",
        (minutes) => minutes % 60 === 0,
      ),
      "instanceMarketOptions.spotOptions.instanceInterruptionBehavior": oneOf(
        "hibernate",
        "stop",
        "terminate",
      ),
      "instanceMarketOptions.spotOptions.spotInstanceType": oneOf("one-time", "persistent"),
      "instanceMarketOptions.spotOptions.validUntil": instant,
      name: templateName(125),
      namePrefix: templateName(99),
    },
    relations: [
      nameOrPrefix,
      conflicts("defaultVersion", "updateDefaultVersion"),
      ...within("iamInstanceProfile", conflicts("arn", "name")),
    ],
  },
};
