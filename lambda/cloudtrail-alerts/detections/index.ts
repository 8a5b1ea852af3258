import { auditTrail } from "./audit-trail";
import type { Detection } from "./detection";
import { federation } from "./federation";
import { iamCredentials } from "./iam-credentials";
import { iamPolicies } from "./iam-policies";
import { logStores } from "./log-stores";
import { monitorTampering } from "./monitor-tampering";
import { networkChanges } from "./network-changes";
import { networkExposure } from "./network-exposure";
import { rootUser } from "./root-user";
import { securityServices } from "./security-services";
import { signIn } from "./sign-in";
import { workloadCredentials } from "./workload-credentials";

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
];
