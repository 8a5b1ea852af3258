/**
 * The components of the monitor. The physical name of all that they make begins with the component's, which
 * is how the monitor knows itself: nothing else in the account may have a name that begins so.
 */
export const monitor = {
  watch: "watch",
  webhook: "alert-webhook",
  followUp: "alert-follow-up",
  archive: "alert-archive",
} as const;

/** All of it, for the functions that tell of whoever changes it: one that was switched off tells nothing. */
export const monitorResources = Object.values(monitor).map((component) => `${component}-*`);
