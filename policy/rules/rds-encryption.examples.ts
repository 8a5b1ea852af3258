import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-ca-certificate-current": {
    pass: [{ type: "aws:rds/instance:Instance", props: { caCertIdentifier: "rds-ca-ecc384-g1" } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { caCertIdentifier: "rds-ca-2019" },
        says: "caCertIdentifier is rds-ca-2019; remove it or use one of rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { caCertIdentifier: "rds-ca-2019" },
        says: "caCertIdentifier is rds-ca-2019; remove it or use one of rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { caCertificateIdentifier: "rds-ca-2019" },
        says: "caCertificateIdentifier is rds-ca-2019; remove it or use one of rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { caCertIdentifier: unknown },
        says: "caCertIdentifier is unknown until the deployment",
      },
    ],
  },
  "rds-cluster-storage-encrypted": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { storageEncrypted: true } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { storageEncrypted: false },
        says: "storageEncrypted is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { storageEncrypted: unknown },
        says: "storageEncrypted is unknown until the deployment",
      },
    ],
  },
  "rds-customer-managed-key": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { kmsKeyId: "arn:aws:kms:x:1:key/2" } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { kmsKeyId: "alias/aws/rds" },
        says: "kmsKeyId is alias/aws/rds, which is a key of AWS; set it to a KMS key of your own.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "kmsKeyId is not set; set it to a KMS key of your own.",
      },
    ],
    unknown: [],
  },
  "rds-managed-master-password": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { manageMasterUserPassword: true } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { manageMasterUserPassword: false },
        says: "manageMasterUserPassword is false; set it to true.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "manageMasterUserPassword is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { manageMasterUserPassword: unknown },
        says: "manageMasterUserPassword is unknown until the deployment",
      },
    ],
  },
};
