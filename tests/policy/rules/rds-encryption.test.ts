import assert from "node:assert/strict";
import {
  caCertificateCurrent,
  clusterStorageEncrypted,
  customerManagedKey,
  managedMasterPassword,
} from "../../../policy/rules/rds-encryption";
import { judge, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

describe("rds-cluster-storage-encrypted", () => {
  it("wants every cluster encrypted", () => {
    assert.deepEqual(judge(clusterStorageEncrypted, cluster, { storageEncrypted: true }), []);
    assert.deepEqual(judge(clusterStorageEncrypted, cluster, { storageEncrypted: false }), [
      "storageEncrypted is false; set it to true.",
    ]);
    assert.deepEqual(judge(clusterStorageEncrypted, cluster, {}), [
      "storageEncrypted is not set; set it to true.",
    ]);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(clusterStorageEncrypted, cluster, { storageEncrypted: unknown }), [
      "Not evaluated: storageEncrypted is unknown until the deployment",
    ]);
  });
});

describe("rds-customer-managed-key", () => {
  for (const type of [instance, cluster] as const) {
    it(`wants ${type} to have a key of the account's own in prod`, () => {
      assert.deepEqual(judge(customerManagedKey, type, { kmsKeyId: "arn:aws:kms:x:1:key/2" }), []);
      assert.deepEqual(judge(customerManagedKey, type, {}), [
        "kmsKeyId is not set; set it to a KMS key of your own.",
      ]);
      assert.deepEqual(judge(customerManagedKey, type, { kmsKeyId: "alias/aws/rds" }), [
        "kmsKeyId is alias/aws/rds, which is a key of AWS; set it to a KMS key of your own.",
      ]);
    });

    it(`decides on ${type} whose key is made in the same deployment`, () => {
      assert.deepEqual(judge(customerManagedKey, type, { kmsKeyId: unknown }), []);
    });

    it(`leaves ${type} to AWS elsewhere`, () => {
      for (const environment of ["dev", "hom"] as const) {
        assert.deepEqual(judge(customerManagedKey, type, {}, { environment }), []);
      }
    });
  }

  it("leaves a replica to its source", () => {
    assert.deepEqual(judge(customerManagedKey, instance, { replicateSourceDb: unknown }), []);
    const replica = { replicationSourceIdentifier: unknown };
    assert.deepEqual(judge(customerManagedKey, cluster, replica), []);
  });
});

describe("rds-ca-certificate-current", () => {
  it("accepts the authorities that are valid, and what AWS chooses", () => {
    for (const caCertIdentifier of [
      "rds-ca-rsa2048-g1",
      "rds-ca-rsa4096-g1",
      "rds-ca-ecc384-g1",
      "",
    ]) {
      assert.deepEqual(judge(caCertificateCurrent, instance, { caCertIdentifier }), []);
    }
    assert.deepEqual(judge(caCertificateCurrent, cluster, {}), []);
  });

  const allowed = "remove it or use one of rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1.";

  it("rejects one that has expired, by either name of the property", () => {
    const expired = "rds-ca-2019";
    for (const type of [instance, clusterInstance] as const) {
      assert.deepEqual(judge(caCertificateCurrent, type, { caCertIdentifier: expired }), [
        `caCertIdentifier is rds-ca-2019; ${allowed}`,
      ]);
    }
    const inCluster = { caCertificateIdentifier: expired };
    assert.deepEqual(judge(caCertificateCurrent, cluster, inCluster), [
      `caCertificateIdentifier is rds-ca-2019; ${allowed}`,
    ]);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(caCertificateCurrent, instance, { caCertIdentifier: unknown }), [
      "Not evaluated: caCertIdentifier is unknown until the deployment",
    ]);
  });
});

describe("rds-managed-master-password", () => {
  const managed = { manageMasterUserPassword: true };

  for (const type of [instance, cluster] as const) {
    it(`accepts ${type} whose password is AWS's`, () => {
      assert.deepEqual(judge(managedMasterPassword, type, managed), []);
    });

    it(`rejects ${type} that says nothing, or no`, () => {
      assert.deepEqual(judge(managedMasterPassword, type, {}), [
        "manageMasterUserPassword is not set; set it to true.",
      ]);
      assert.deepEqual(judge(managedMasterPassword, type, { manageMasterUserPassword: false }), [
        "manageMasterUserPassword is false; set it to true.",
      ]);
    });

    it(`does not decide on ${type} with an unknown value`, () => {
      assert.deepEqual(judge(managedMasterPassword, type, { manageMasterUserPassword: unknown }), [
        "Not evaluated: manageMasterUserPassword is unknown until the deployment",
      ]);
    });
  }

  it("rejects a password of the program's, known or not, and never shows it", () => {
    for (const password of ["hunter2", unknown]) {
      assert.deepEqual(judge(managedMasterPassword, instance, { ...managed, password }), [
        "password is set; remove it and set manageMasterUserPassword to true.",
      ]);
      assert.deepEqual(judge(managedMasterPassword, instance, { passwordWo: password }), [
        "passwordWo is set; remove it and set manageMasterUserPassword to true.",
      ]);
      assert.deepEqual(judge(managedMasterPassword, cluster, { masterPassword: password }), [
        "masterPassword is set; remove it and set manageMasterUserPassword to true.",
      ]);
      assert.deepEqual(judge(managedMasterPassword, cluster, { masterPasswordWo: password }), [
        "masterPasswordWo is set; remove it and set manageMasterUserPassword to true.",
      ]);
    }
  });

  it("asks nothing of what has the users of another", () => {
    assert.deepEqual(judge(managedMasterPassword, instance, { replicateSourceDb: unknown }), []);
    for (const source of ["replicationSourceIdentifier", "globalClusterIdentifier"] as const) {
      assert.deepEqual(judge(managedMasterPassword, cluster, { [source]: unknown }), []);
    }
  });
});
