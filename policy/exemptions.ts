import type { Exemption } from "./rule/exemption";

/** Every finding that this project accepts. They show in every report, with their reasons. */
export const exemptions: readonly Exemption[] = [];
