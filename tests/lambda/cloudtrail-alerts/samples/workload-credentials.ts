import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied, event, iamCall, roleSession, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const instance = { ...roleSession, principalId: "AROAEXAMPLE:i-0123456789abcdef0" };

const fromInstance = (changes: JsonObject = {}) => event({ userIdentity: instance, ...changes });

const anchor = (sourceType: string) =>
  call("rolesanywhere", "CreateTrustAnchor", { name: "ca", source: { sourceType } });

const cloudShell =
  "aws-cli/2.15 md/prompt#off exec-env/CloudShell md/pyimpl#CPython os/linux lang/python";

export const workloadCredentialSamples: SamplesById = {
  "instance-credentials-off-instance": {
    hits: {
      "they come from the internet": ["high", fromInstance()],
      "they come from the internet by IPv6": [
        "high",
        fromInstance({ sourceIPAddress: "2001:db8::7" }),
      ],
      "the instance has a short id": [
        "high",
        fromInstance({ userIdentity: { ...instance, principalId: "AROAEXAMPLE:i-0a1b2c3d" } }),
      ],
    },
    nearMisses: {
      "they come from our NAT gateway": fromInstance({ sourceIPAddress: "192.0.2.10" }),
      "they come from our network by IPv6": fromInstance({ sourceIPAddress: "2001:db8:1::7" }),
      "they come by an endpoint of the network": fromInstance({ sourceIPAddress: "10.0.12.7" }),
      "they come by a local IPv6 address": fromInstance({ sourceIPAddress: "fd00::7" }),
      "a service acts for the instance": fromInstance({
        sourceIPAddress: "AWS Internal",
        userAgent: "AWS Internal",
      }),
      "the service shows an address": fromInstance({ userAgent: "AWS Internal" }),
      "the call is denied": fromInstance(denied),
      "the role's session is no instance's": event({ userIdentity: roleSession }),
      "a user has such a name": event({
        userIdentity: { ...user, principalId: "AIDAEXAMPLE:i-0123456789abcdef0" },
      }),
    },
  },
  "instance-profile-swapped": {
    hits: {
      "an instance gets a profile": ["medium", call("ec2", "AssociateIamInstanceProfile")],
      "an instance gets another": ["medium", call("ec2", "ReplaceIamInstanceProfileAssociation")],
      "a profile gets a role": ["medium", iamCall("AddRoleToInstanceProfile")],
    },
    nearMisses: {
      "it is denied": call("ec2", "AssociateIamInstanceProfile", null, denied),
      "an instance loses its profile": call("ec2", "DisassociateIamInstanceProfile"),
    },
  },
  "rolesanywhere-trust-anchor": {
    hits: {
      "a certificate of somebody's is trusted": ["high", anchor("CERTIFICATE_BUNDLE")],
      "the account's own authority is trusted": ["medium", anchor("AWS_ACM_PCA")],
      "trust moves to a certificate of somebody's": [
        "high",
        { ...anchor("CERTIFICATE_BUNDLE"), eventName: "UpdateTrustAnchor" },
      ],
      "certificates get roles": ["high", call("rolesanywhere", "CreateProfile")],
    },
    nearMisses: {
      "it is denied": { ...anchor("CERTIFICATE_BUNDLE"), ...denied },
      "only the name changes": call("rolesanywhere", "UpdateTrustAnchor", { name: "servers" }),
      "trust ends": call("rolesanywhere", "DeleteTrustAnchor"),
    },
  },
  "iam-write-from-compute": {
    hits: {
      "somebody makes a user in CloudShell": [
        "high",
        iamCall("CreateUser", { userAgent: cloudShell }),
      ],
      "a function makes a key": [
        "high",
        iamCall("CreateAccessKey", { userAgent: "Boto3/1.34 exec-env/AWS_Lambda_python3.12" }),
      ],
    },
    nearMisses: {
      "it is denied": iamCall("CreateUser", { userAgent: cloudShell, ...denied }),
      "it is done on somebody's computer": iamCall("CreateUser"),
      "users are listed in CloudShell": iamCall("ListUsers", { userAgent: cloudShell }),
      "a container does it": iamCall("CreateUser", { userAgent: "exec-env/AWS_ECS_FARGATE" }),
    },
  },
};
