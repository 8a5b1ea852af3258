import { isSet, numberOf, received } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const functionType = "aws:lambda/function:Function";

export const environmentEncrypted = rule({
  name: "lambda-environment-encrypted",
  description: "In prod, the environment of a function is encrypted with a key of our own.",
  severity: "low",
  kind: "encryption",
  remediation:
    "Set `kmsKeyArn` to a KMS key that the role of the function may use; remove it from a function without an environment.",
  refs: ["CKV_AWS_173"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html",
  on: [functionType],
  parameters: { key: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { parameters: { key } }) {
    if (key === "optional") return undefined;
    const given = isSet(props, "kmsKeyArn");
    // An environment that is still empty is there to be filled.
    if (isSet(props, "environment")) {
      return given ? undefined : `${received("kmsKeyArn", props.kmsKeyArn)}; set it to a KMS key.`;
    }
    // It also encrypts the snapshots of SnapStart; otherwise each deployment would set it again.
    return given && !isSet(props, "snapStart")
      ? "kmsKeyArn is set beside no environment, where Lambda does not keep it; remove it."
      : undefined;
  },
});

export const functionTracing = rule({
  name: "lambda-tracing",
  description: "In prod, requests can be followed through a function.",
  severity: "low",
  kind: "logging",
  remediation: 'Set `tracingConfig: { mode: "Active" }`, and let the role write to X-Ray.',
  refs: ["CKV_AWS_50", "AWS-0066"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
  on: [functionType],
  parameters: { tracing: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { environment, parameters: { tracing } }) {
    if (tracing === "optional") return undefined;
    const mode = props.tracingConfig?.mode;
    return mode === "Active"
      ? undefined
      : `${received("tracingConfig.mode", mode)}; set it to Active in ${environment}.`;
  },
});

export const memoryTimeoutLimit = rule({
  name: "lambda-memory-timeout-limit",
  description: "A function has no more memory, time and disk than its environment pays for.",
  severity: "low",
  kind: "finops",
  remediation:
    "Lower `memorySize`, `timeout` or `ephemeralStorage.size`, or move long work to a task on Fargate.",
  refs: ["CB LAMBDA-3", "CB LAMBDA-4"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html",
  on: [functionType],
  parameters: {
    maximumMemoryMiB: { dev: 1024, hom: 2048, prod: 4096 },
    maximumSeconds: { dev: 300, hom: 300, prod: 900 },
    maximumDiskMiB: { dev: 1024, hom: 2048, prod: 10_240 },
  },
  check({ props }, { environment, parameters }) {
    const limits = [
      { path: "memorySize", most: parameters.maximumMemoryMiB, unit: "MiB" },
      { path: "timeout", most: parameters.maximumSeconds, unit: "seconds" },
      { path: "ephemeralStorage.size", most: parameters.maximumDiskMiB, unit: "MiB" },
    ] as const;
    return each(limits, ({ path, most, unit }) => {
      const value = path === "ephemeralStorage.size" ? props.ephemeralStorage?.size : props[path];
      return (numberOf(value) ?? 0) > most
        ? `${received(path, value)}; ${environment} takes ${most} ${unit} at most.`
        : undefined;
    });
  },
});

export const noProvisionedConcurrency = rule({
  name: "lambda-no-provisioned-concurrency",
  description: "Outside prod, no function is kept warm by the hour.",
  severity: "medium",
  kind: "finops",
  remediation: "Make the `ProvisionedConcurrencyConfig` in prod only.",
  refs: ["CB LAMBDA-5"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
  on: ["aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig"],
  parameters: { provisioned: { dev: "unwanted", hom: "unwanted", prod: "allowed" } },
  check: (_, { environment, parameters: { provisioned } }) =>
    provisioned === "unwanted"
      ? `${environment} pays for no warm functions; leave the resource out.`
      : undefined,
});
