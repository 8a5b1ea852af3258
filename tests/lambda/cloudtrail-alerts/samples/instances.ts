import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied, roleSession, serviceLinked } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const modify = (requestParameters: JsonObject) =>
  call("ec2", "ModifyInstanceAttribute", {
    instanceId: "i-0123456789abcdef0",
    ...requestParameters,
  });

const launch = (instanceType: Json, changes: JsonObject = {}, maxCount: Json = 1) =>
  call(
    "ec2",
    "RunInstances",
    { instancesSet: { items: [{ minCount: 1, maxCount }] }, instanceType },
    changes,
  );

const metadata = (HttpTokens: string) =>
  call("ec2", "ModifyInstanceMetadataOptions", {
    ModifyInstanceMetadataOptionsRequest: { InstanceId: "i-0123456789abcdef0", HttpTokens },
  });

const send = (requestParameters: JsonObject, changes: JsonObject = {}) =>
  call("ssm", "SendCommand", { documentName: "AWS-RunShellScript", ...requestParameters }, changes);

const machines = (count: number) => Array.from({ length: count }, (_, index) => `i-${index}`);

export const instanceSamples: SamplesById = {
  "ec2-user-data-changed": {
    hits: {
      // Sigma asks for `attribute=userData`, which the console and SDKs do not send.
      "it is changed, and CloudTrail hides to what": [
        "high",
        modify({ userData: "<sensitiveDataRemoved>" }),
      ],
      "the parameter is an object": ["high", modify({ userData: { value: "" } })],
      "an old client names it as an attribute": [
        "high",
        modify({ attribute: "userData", value: "<sensitiveDataRemoved>" }),
      ],
    },
    nearMisses: {
      "it is denied": { ...modify({ userData: "<sensitiveDataRemoved>" }), ...denied },
      "another attribute is changed": modify({ instanceType: { value: "t3.micro" } }),
      "it is read": {
        ...modify({ attribute: "userData" }),
        eventName: "DescribeInstanceAttribute",
      },
    },
  },
  "ec2-unusual-launch": {
    hits: {
      "a machine has accelerators": ["medium", launch("p5.48xlarge")],
      "a machine has graphics": ["medium", launch("g4dn.xlarge")],
      "a machine has all the memory there is": ["medium", launch("u-6tb1.metal")],
      "the launch template names the type": [
        "medium",
        launch(null, {
          responseElements: { instancesSet: { items: [{ instanceType: "inf2.xlarge" }] } },
        }),
      ],
      "many machines are started": ["medium", launch("t3.micro", {}, 10)],
      "it is denied": ["medium", launch("p3.2xlarge", denied)],
      "EC2 denies it by its own name": [
        "medium",
        launch("p3.2xlarge", { errorCode: "Client.UnauthorizedOperation" }),
      ],
      "the quota stops it": [
        "medium",
        launch("p3.2xlarge", { errorCode: "Client.VcpuLimitExceeded" }),
      ],
    },
    nearMisses: {
      "a machine is an everyday one": launch("t3.micro"),
      "a machine's family begins with such a letter": launch("gp.large"),
      "some machines are started": launch("m7g.large", {}, 9),
      "it is only tried": launch("p3.2xlarge", { errorCode: "Client.DryRunOperation" }),
      "a parameter is wrong": launch("p3.2xlarge", { errorCode: "Client.InvalidParameterValue" }),
    },
  },
  "ec2-access-path-added": {
    hits: {
      "a key is pushed": ["medium", call("ec2-instance-connect", "SendSSHPublicKey")],
      "a key is pushed to the serial console": [
        "high",
        call("ec2-instance-connect", "SendSerialConsoleSSHPublicKey"),
      ],
      "the serial console is opened": ["high", call("ec2", "EnableSerialConsoleAccess")],
      "a key pair is imported": ["info", call("ec2", "ImportKeyPair", { keyName: "mine" })],
      "a key pair is made": ["info", call("ec2", "CreateKeyPair", { keyName: "mine" })],
      "the metadata service asks for no token": ["info", metadata("optional")],
    },
    nearMisses: {
      "it is denied": call("ec2", "EnableSerialConsoleAccess", null, denied),
      "the metadata service asks for a token": metadata("required"),
      "a key pair is deleted": call("ec2", "DeleteKeyPair"),
      "the serial console is closed": call("ec2", "DisableSerialConsoleAccess"),
    },
  },
  "remote-execution": {
    hits: {
      "a command runs on one machine": ["medium", send({ instanceIds: machines(1), targets: [] })],
      "a command runs on some machines": ["medium", send({ instanceIds: machines(4) })],
      "a command runs on many machines": ["high", send({ instanceIds: machines(5) })],
      "a command runs on all that have a tag": [
        "high",
        send({ targets: [{ key: "tag:Name", values: ["api"] }] }),
      ],
      "commands run again and again on all that have a tag, by a batch": [
        "high",
        call("ssm", "CreateAssociationBatch", {
          entries: [
            { name: "AWS-RunShellScript", targets: [{ key: "tag:Name", values: ["api"] }] },
          ],
        }),
      ],
      "what runs again and again is changed": ["medium", call("ssm", "UpdateAssociation")],
      "somebody opens a session": [
        "medium",
        call("ssm", "StartSession", { target: "i-0" }, { userIdentity: roleSession }),
      ],
      "somebody opens a shell in a container": ["medium", call("ecs", "ExecuteCommand")],
    },
    nearMisses: {
      "it is denied": send({ instanceIds: machines(5) }, denied),
      "a service does it": send(
        { targets: [{ key: "InstanceIds", values: ["*"] }] },
        { userIdentity: { type: "AWSService", invokedBy: "ssm.amazonaws.com" } },
      ),
      "a service's own role does it": send(
        { instanceIds: machines(1) },
        { userIdentity: serviceLinked("ssm", "AWSServiceRoleForAmazonSSM") },
      ),
      "a session ends": call("ssm", "TerminateSession"),
    },
  },
};
