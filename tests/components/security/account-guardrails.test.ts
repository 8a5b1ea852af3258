import assert from "node:assert/strict";
import {
  AccountGuardrails,
  type AccountGuardrailsArgs,
} from "../../../components/security/account-guardrails";
import { deploy, type Resource } from "../../support/deploy";
import { accountGuardrails } from "../fixtures";

/** As in the fixture, with what the change makes of it. */
const build =
  (change: (args: AccountGuardrailsArgs) => AccountGuardrailsArgs = (args) => args) =>
  () =>
    new AccountGuardrails("guardrails", change(accountGuardrails()));

/** With another way of recording. */
const recording = (change: Partial<NonNullable<AccountGuardrailsArgs["recording"]>>) =>
  build((args) => ({
    ...args,
    ...(args.recording && { recording: { ...args.recording, ...change } }),
  }));

const unrecorded = build(({ account, keys, threatFeatures, unusedAccess }) => ({
  ...{ account, keys, threatFeatures, unusedAccess },
}));

const type = {
  analyzer: "aws:accessanalyzer/analyzer:Analyzer",
  channel: "aws:cfg/deliveryChannel:DeliveryChannel",
  feature: "aws:guardduty/detectorFeature:DetectorFeature",
  hub: "aws:securityhub/account:Account",
  pack: "aws:cfg/conformancePack:ConformancePack",
  recorder: "aws:cfg/recorder:Recorder",
  running: "aws:cfg/recorderStatus:RecorderStatus",
  standard: "aws:securityhub/standardsSubscription:StandardsSubscription",
};

const tags = { Component: "security" };
const inputs = (resource: Resource) => resource.inputs;

describe("AccountGuardrails", () => {
  it("closes and encrypts what says nothing of its own", async () => {
    const cloud = await deploy(unrecorded);
    const defaults = [
      "aws:ebs/encryptionByDefault:EncryptionByDefault",
      "aws:ebs/defaultKmsKey:DefaultKmsKey",
      "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
      "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
      "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
      "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
      "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
    ].map((token) => cloud.only(token).inputs);
    assert.deepEqual(defaults, [
      { enabled: true },
      { keyArn: "arn:key:data" },
      { state: "block-all-sharing" },
      { state: "block-new-sharing" },
      { httpTokens: "required", httpPutResponseHopLimit: 1 },
      {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      {
        minimumPasswordLength: 14,
        passwordReusePrevention: 24,
        maxPasswordAge: 90,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        allowUsersToChangePassword: true,
      },
    ]);
  });

  it("has GuardDuty on, with each feature said to be on or off", async () => {
    const cloud = await deploy(build());
    const detector = cloud.only("aws:guardduty/detector:Detector");
    assert.deepEqual(detector.inputs, {
      enable: true,
      findingPublishingFrequency: "FIFTEEN_MINUTES",
      tags,
    });
    const states = cloud
      .all(type.feature)
      .map((feature) => [feature.inputs["name"], feature.inputs["status"]]);
    assert.deepEqual(Object.fromEntries(states), {
      EBS_MALWARE_PROTECTION: "DISABLED",
      EKS_AUDIT_LOGS: "DISABLED",
      LAMBDA_NETWORK_LOGS: "DISABLED",
      RDS_LOGIN_EVENTS: "ENABLED",
      RUNTIME_MONITORING: "DISABLED",
      S3_DATA_EVENTS: "DISABLED",
    });
  });

  it("looks for access from outside, and for rights that nobody used for a quarter", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.all(type.analyzer).map(inputs), [
      { analyzerName: "external-access", type: "ACCOUNT", tags },
      {
        analyzerName: "unused-access",
        type: "ACCOUNT_UNUSED_ACCESS",
        configuration: { unusedAccess: { unusedAccessAge: 90 } },
        tags,
      },
    ]);
  });

  it("looks for unused rights only where that is paid for", async () => {
    const cloud = await deploy(build((args) => ({ ...args, unusedAccess: false })));
    assert.equal(cloud.only(type.analyzer).inputs["analyzerName"], "external-access");
  });

  it("records everything, as the role that AWS keeps for it, into an encrypted history", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only("aws:iam/serviceLinkedRole:ServiceLinkedRole").inputs, {
      awsServiceName: "config.amazonaws.com",
      tags,
    });
    assert.deepEqual(cloud.only(type.recorder).inputs, {
      name: "default",
      roleArn: "arn:aws:test:::guardrails-config-role",
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      recordingMode: { recordingFrequency: "DAILY" },
    });
    assert.deepEqual(cloud.only(type.channel).inputs, {
      name: "default",
      s3BucketName: "history-0123456",
      s3KmsKeyArn: "arn:key:audit",
    });
    assert.deepEqual(cloud.only(type.running).inputs, { name: "default", isEnabled: true });
  });

  it("records each change where that is paid for", async () => {
    const cloud = await deploy(recording({ frequency: "continuous" }));
    assert.deepEqual(cloud.only(type.recorder).inputs["recordingMode"], {
      recordingFrequency: "CONTINUOUS",
    });
  });

  it("makes recorder, channel and start in the order that AWS takes, then what asks the recorder", async () => {
    const cloud = await deploy(build());
    const waits = (later: string, earlier: string) => {
      assert.ok(cloud.only(later).dependencies.includes(cloud.only(earlier).urn), later);
    };
    waits(type.channel, type.recorder);
    waits(type.running, type.channel);
    waits(type.pack, type.running);
    waits(type.hub, type.running);
    const hub = cloud.only(type.hub).urn;
    for (const standard of cloud.all(type.standard)) assert.ok(standard.dependencies.includes(hub));
  });

  it("checks the chosen standards and none that nobody chose", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.hub).inputs, {
      enableDefaultStandards: false,
      controlFindingGenerator: "SECURITY_CONTROL",
      autoEnableControls: true,
    });
    const standards = "arn:aws:securityhub:sa-east-1::standards";
    assert.deepEqual(cloud.all(type.standard).map(inputs), [
      { standardsArn: `${standards}/aws-foundational-security-best-practices/v/1.0.0` },
      { standardsArn: `${standards}/cis-aws-foundations-benchmark/v/3.0.0` },
    ]);
  });

  it("leaves Security Hub out without standards, and the rules out without conformance", async () => {
    const cloud = await deploy(recording({ standards: [], conformance: false }));
    assert.deepEqual([cloud.all(type.hub), cloud.all(type.pack)], [[], []]);
    assert.equal(cloud.all(type.recorder).length, 1);
  });

  it("leaves out all that asks Config where nothing is recorded", async () => {
    const { resources } = await deploy(unrecorded);
    assert.deepEqual(
      resources.filter(({ type: token }) => /cfg|securityhub|ServiceLinkedRole/.test(token)),
      [],
    );
  });
});
