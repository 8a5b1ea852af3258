import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, denied, known, roleSession, scanner, stranger } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const read = (service: string, eventName: string, requestParameters: JsonObject = {}) =>
  call(service, eventName, requestParameters, { readOnly: true });

const userData = { instanceId: "i-0123456789abcdef0", attribute: "userData" };

const grantTo = (granteePrincipal: string) =>
  call("kms", "CreateGrant", { keyId: "0123", granteePrincipal });

export const keyAndSecretSamples: SamplesById = {
  "kms-key-destroyed": {
    hits: {
      "it is disabled": ["high", call("kms", "DisableKey", { keyId: "0123" })],
      "its deletion is set": ["high", call("kms", "ScheduleKeyDeletion", { keyId: "0123" })],
      "its material is deleted": ["high", call("kms", "DeleteImportedKeyMaterial")],
    },
    nearMisses: {
      "it is denied": call("kms", "DisableKey", null, denied),
      "its deletion is called off": call("kms", "CancelKeyDeletion"),
      "its alias is deleted": call("kms", "DeleteAlias"),
    },
  },
  "encryption-weakened": {
    hits: {
      "somebody changes a key's policy": ["medium", call("kms", "PutKeyPolicy")],
      "a deployment changes a key's policy": [
        "info",
        call("kms", "PutKeyPolicy", null, { userIdentity: roleSession }),
      ],
      "a key is no longer renewed": ["medium", call("kms", "DisableKeyRotation")],
      "a key's material comes from outside": ["medium", call("kms", "ImportKeyMaterial")],
      "another account may use a key": ["medium", grantTo(`arn:aws:iam::${stranger}:role/reader`)],
      "new disks are not encrypted": ["medium", call("ec2", "DisableEbsEncryptionByDefault")],
    },
    nearMisses: {
      "it is denied": call("kms", "DisableKeyRotation", null, denied),
      "a role of the account may use a key": grantTo(`arn:aws:iam::${account}:role/reader`),
      "another account of ours may": grantTo(`arn:aws:iam::${known}:root`),
      "a service may": grantTo("rds.sa-east-1.amazonaws.com"),
      "new disks are encrypted": call("ec2", "EnableEbsEncryptionByDefault"),
    },
  },
  "secrets-bulk-read": {
    hits: {
      "one is read": ["info", read("secretsmanager", "GetSecretValue")],
      "many are read at once": ["medium", read("secretsmanager", "BatchGetSecretValue")],
      "a parameter is decrypted": ["info", read("ssm", "GetParameter", { withDecryption: true })],
      "parameters are decrypted by their path": [
        "info",
        read("ssm", "GetParametersByPath", { withDecryption: "true" }),
      ],
    },
    nearMisses: {
      "it is denied": { ...read("secretsmanager", "GetSecretValue"), ...denied },
      "a parameter is read as it is": read("ssm", "GetParameter", { withDecryption: false }),
      "nothing says that it is decrypted": read("ssm", "GetParameters"),
      "secrets are listed": read("secretsmanager", "ListSecrets"),
    },
  },
  "ec2-secret-read": {
    hits: {
      "a password is read": ["medium", read("ec2", "GetPasswordData")],
      "a password is asked for in vain": [
        "medium",
        { ...read("ec2", "GetPasswordData"), errorCode: "Client.UnauthorizedOperation" },
      ],
      "user data is asked for in vain": [
        "info",
        { ...read("ec2", "DescribeInstanceAttribute", userData), ...denied },
      ],
      "user data is read": ["info", read("ec2", "DescribeInstanceAttribute", userData)],
    },
    nearMisses: {
      "it is only tried": {
        ...read("ec2", "GetPasswordData"),
        errorCode: "Client.DryRunOperation",
      },
      "another attribute is read": read("ec2", "DescribeInstanceAttribute", {
        attribute: "instanceType",
      }),
      "a scanner reads user data": {
        ...read("ec2", "DescribeInstanceAttribute", userData),
        userIdentity: scanner,
      },
      "a deployment reads user data": {
        ...read("ec2", "DescribeInstanceAttribute", userData),
        userIdentity: roleSession,
      },
    },
  },
};
