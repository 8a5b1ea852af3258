import type { SamplesById } from "../../support/samples";
import { anomalySamples } from "./anomalies";
import { auditTrailSamples } from "./audit-trail";
import { databaseSamples } from "./databases";
import { federationSamples } from "./federation";
import { iamCredentialSamples } from "./iam-credentials";
import { iamPolicySamples } from "./iam-policies";
import { instanceSamples } from "./instances";
import { keyAndSecretSamples } from "./keys-and-secrets";
import { logStoreSamples } from "./log-stores";
import { monitorTamperingSamples } from "./monitor-tampering";
import { networkChangeSamples } from "./network-changes";
import { networkExposureSamples } from "./network-exposure";
import { organizationSamples } from "./organization";
import { reconnaissanceSamples } from "./reconnaissance";
import { resourcePolicySamples } from "./resource-policies";
import { rootUserSamples } from "./root-user";
import { s3DataSamples } from "./s3-data";
import { s3ExposureSamples } from "./s3-exposure";
import { securityServiceSamples } from "./security-services";
import { sharedCopySamples } from "./shared-copies";
import { signInSamples } from "./sign-in";
import { workloadCredentialSamples } from "./workload-credentials";
import { workloadSamples } from "./workloads";

/** Of every detection. A new theme is one import and one entry here. */
export const samples: SamplesById = {
  ...rootUserSamples,
  ...signInSamples,
  ...federationSamples,
  ...iamPolicySamples,
  ...iamCredentialSamples,
  ...workloadCredentialSamples,
  ...auditTrailSamples,
  ...logStoreSamples,
  ...securityServiceSamples,
  ...monitorTamperingSamples,
  ...networkExposureSamples,
  ...networkChangeSamples,
  ...s3ExposureSamples,
  ...s3DataSamples,
  ...sharedCopySamples,
  ...databaseSamples,
  ...resourcePolicySamples,
  ...keyAndSecretSamples,
  ...instanceSamples,
  ...workloadSamples,
  ...organizationSamples,
  ...reconnaissanceSamples,
  ...anomalySamples,
};
