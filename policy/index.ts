import { PolicyPack } from "@pulumi/policy";
import { getStack } from "@pulumi/pulumi";
import { exemptions } from "./exemptions";
import { deserializeOnce } from "./rule/deserialize-once";
import { toPolicies } from "./rule/policies";
import { rules } from "./rules";

const today = new Date().toISOString().slice(0, 10);

deserializeOnce();

new PolicyPack("meddiflux", {
  policies: toPolicies(rules, { stack: getStack(), exemptions, today }),
});
