import type { Rule } from "../rule/rule";

/** The pack: every rule, by family. */
export const rules: readonly Rule[] = [];
