import { PolicyPack } from "@pulumi/policy";
import { getStack } from "@pulumi/pulumi";
import { exemptions } from "./exemptions";
import { toPolicies } from "./rule/policies";
import { rules } from "./rules";

const today = new Date().toISOString().slice(0, 10);

new PolicyPack("meddiflux", {
  policies: toPolicies(rules, { stack: getStack(), exemptions, today }),
});
