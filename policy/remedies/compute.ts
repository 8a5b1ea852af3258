import { asList, isRecord, isSet } from "../read/values";
import {
  append,
  atMost,
  remove,
  set,
  setUnless,
  type Edit,
  type Edits,
  type Remedies,
} from "../rule/remedy";

const template = "aws:ec2/launchTemplate:LaunchTemplate";

/** A volume from a snapshot is encrypted exactly if that is, unless it says so itself. */
const encrypt: Edit = (disk) =>
  isRecord(disk) && (!isSet(disk, "snapshotId") || isSet(disk, "encrypted"))
    ? { ...disk, encrypted: true }
    : disk;

const encryptedDisks: Edits = {
  rootBlockDevice: (disk) => encrypt(disk ?? {}),
  "ebsBlockDevices[*]": encrypt,
};

/** The type, throughput and speed of each volume that is given, within what the environment takes. */
function cheaper(path: string, typeKey: string, limits: Readonly<Record<string, unknown>>): Edits {
  return {
    [`${path}${typeKey}`]: setUnless(asList(limits["types"]), "gp3"),
    [`${path}iops`]: atMost(limits["maximumIops"]),
    [`${path}throughput`]: atMost(limits["maximumThroughput"]),
  };
}

export const computeRemedies: Remedies = {
  "ebs-volume-encrypted": { onCreate: true, edits: { encrypted: set(true) } },
  "ec2-block-devices-encrypted": {
    onCreate: true,
    edits: ({ type }) =>
      type === template ? { "blockDeviceMappings[*].ebs?": encrypt } : encryptedDisks,
  },
  "ebs-gp3": {
    edits: ({ type }, { parameters }): Edits => {
      if (type === "aws:ebs/volume:Volume") return cheaper("", "type", parameters);
      if (type === template) {
        return cheaper("blockDeviceMappings[*].ebs?.", "volumeType", parameters);
      }
      return {
        ...cheaper("rootBlockDevice?.", "volumeType", parameters),
        ...cheaper("ebsBlockDevices[*].", "volumeType", parameters),
      };
    },
  },
  "ec2-no-public-ip": {
    onCreate: true,
    edits: ({ type }): Edits =>
      type === template
        ? { "networkInterfaces[*].associatePublicIpAddress": set("false") }
        : { associatePublicIpAddress: set(false) },
  },
  "ec2-imdsv2-required": {
    edits: {
      "metadataOptions.httpTokens": set("required"),
      "metadataOptions.httpPutResponseHopLimit": atMost(1),
    },
  },
  "ec2-detailed-monitoring-off": {
    edits: ({ type }): Edits =>
      type === template ? { "monitoring.enabled": set(false) } : { monitoring: set(false) },
  },
  "ecs-efs-in-transit-encrypted": {
    onCreate: true,
    edits: { "volumes[*].efsVolumeConfiguration?.transitEncryption": set("ENABLED") },
  },
  // A cluster that says nothing is judged with its services, by the stack, and cannot be corrected alone.
  "ecs-exec-audited": {
    needs: { logGroup: "text" },
    edits: (_cluster, { given }) => ({
      "configuration?.executeCommandConfiguration?.logging": set("OVERRIDE"),
      "configuration?.executeCommandConfiguration?.logConfiguration.cloudWatchLogGroupName": (
        name,
      ) => name ?? given["logGroup"],
    }),
  },
  "ecs-no-host-namespaces": {
    onCreate: true,
    edits: {
      pidMode: withoutHost(undefined),
      ipcMode: withoutHost(undefined),
      networkMode: withoutHost("awsvpc"),
    },
  },
  "ecs-service-no-public-ip": { edits: { "networkConfiguration.assignPublicIp": set(false) } },
  "ecs-platform-latest": { edits: { platformVersion: remove } },
  "ecs-deployment-circuit-breaker": {
    edits: { deploymentCircuitBreaker: set({ enable: true, rollback: true }) },
  },
  "ecs-propagates-tags": {
    edits: {
      propagateTags: setUnless(["SERVICE", "TASK_DEFINITION"], "SERVICE"),
      enableEcsManagedTags: set(true),
    },
  },
  "ecs-container-insights": {
    edits: { settings: append({ name: "containerInsights", value: "enabled" }) },
  },
  "ecr-repository-encrypted": {
    onCreate: true,
    edits: { encryptionConfigurations: set([{ encryptionType: "KMS" }]) },
  },
  "ecr-image-scan-on-push": { edits: { "imageScanningConfiguration.scanOnPush": set(true) } },
  "ecr-tags-immutable": { edits: { imageTagMutability: set("IMMUTABLE") } },
  "lambda-environment-encrypted": {
    needs: { kmsKeyArn: "text" },
    edits: ({ props }, { given }) => ({
      // Beside no environment Lambda does not keep a key.
      kmsKeyArn: isSet(props, "environment") ? set(given["kmsKeyArn"]) : remove,
    }),
  },
  "lambda-tracing": { edits: { "tracingConfig.mode": set("Active") } },
  "lambda-url-authenticated": { edits: { authorizationType: set("AWS_IAM") } },
};

function withoutHost(instead: string | undefined): Edit {
  return (mode) => (String(mode).toLowerCase() === "host" ? instead : mode);
}
