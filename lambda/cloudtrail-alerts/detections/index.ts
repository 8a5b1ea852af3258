import { anomalies } from "./anomalies";
import { auditTrail } from "./audit-trail";
import { databases } from "./databases";
import type { Detection } from "./detection";
import { federation } from "./federation";
import { iamCredentials } from "./iam-credentials";
import { iamPolicies } from "./iam-policies";
import { instances } from "./instances";
import { keysAndSecrets } from "./keys-and-secrets";
import { logStores } from "./log-stores";
import { monitorTampering } from "./monitor-tampering";
import { networkChanges } from "./network-changes";
import { networkExposure } from "./network-exposure";
import { organization } from "./organization";
import { reconnaissance } from "./reconnaissance";
import { resourcePolicies } from "./resource-policies";
import { rootUser } from "./root-user";
import { s3Data } from "./s3-data";
import { s3Exposure } from "./s3-exposure";
import { securityServices } from "./security-services";
import { sharedCopies } from "./shared-copies";
import { signIn } from "./sign-in";
import { workloadCredentials } from "./workload-credentials";
import { workloads } from "./workloads";

/** Every detection. A new theme is one import and one entry here. */
export const detections: readonly Detection[] = [
  ...rootUser,
  ...signIn,
  ...federation,
  ...iamPolicies,
  ...iamCredentials,
  ...workloadCredentials,
  ...auditTrail,
  ...logStores,
  ...securityServices,
  ...monitorTampering,
  ...networkExposure,
  ...networkChanges,
  ...s3Exposure,
  ...s3Data,
  ...sharedCopies,
  ...databases,
  ...resourcePolicies,
  ...keysAndSecrets,
  ...instances,
  ...workloads,
  ...organization,
  ...reconnaissance,
  ...anomalies,
];
