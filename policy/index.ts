import { PolicyPack } from "@pulumi/policy";
import { getStack } from "@pulumi/pulumi";
import { exemptions } from "./exemptions";
import { deserializeOnce } from "./rule/deserialize-once";
import { remediated, remedies } from "./remedies";
import { environmentOf } from "./rule/environment";
import { toPolicies } from "./rule/policies";
import { rules } from "./rules";

const stack = getStack();
const today = new Date().toISOString().slice(0, 10);

deserializeOnce();

new PolicyPack("meddiflux", {
  policies: toPolicies(rules, {
    ...{ stack, exemptions, today, remedies },
    remediated: remediated[environmentOf(stack)],
  }),
});
