import type { SamplesById } from "../../support/samples";
import { auditTrailSamples } from "./audit-trail";
import { federationSamples } from "./federation";
import { iamCredentialSamples } from "./iam-credentials";
import { iamPolicySamples } from "./iam-policies";
import { logStoreSamples } from "./log-stores";
import { monitorTamperingSamples } from "./monitor-tampering";
import { networkChangeSamples } from "./network-changes";
import { networkExposureSamples } from "./network-exposure";
import { rootUserSamples } from "./root-user";
import { securityServiceSamples } from "./security-services";
import { signInSamples } from "./sign-in";
import { workloadCredentialSamples } from "./workload-credentials";

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
};
