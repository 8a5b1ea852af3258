import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { AccessAnalysis } from "./access-analysis";
import { AccountDefaults } from "./account-defaults";
import { ConfigRecorder } from "./config-recorder";
import type { RecordingFrequency, SecurityStandard, ThreatFeature } from "./guardrail-choices";
import { SecurityHub } from "./security-hub";
import { ThreatDetection } from "./threat-detection";

export interface AccountGuardrailsArgs {
  readonly account: Account;
  readonly keys: Readonly<Record<"data" | "audit", KeyReference>>;
  readonly threatFeatures: readonly ThreatFeature[];
  readonly unusedAccess: boolean;
  /** What Config records, and where; undefined leaves Config out, and with it Security Hub. */
  readonly recording?: {
    readonly frequency: RecordingFrequency;
    readonly history: { readonly name: pulumi.Output<string> };
    readonly conformance: boolean;
    /** None leaves Security Hub out. */
    readonly standards: readonly SecurityStandard[];
  };
}

/**
 * What an account has once, so that the stack that owns the account makes it: safe defaults, and the
 * services that look for attacks, for access from outside and for what departs from the rules. The defaults,
 * GuardDuty and the search for outside access are always there; the rest costs money and is a choice.
 */
export class AccountGuardrails extends pulumi.ComponentResource {
  constructor(name: string, args: AccountGuardrailsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:security:AccountGuardrails", name, {}, opts);
    const owned = { parent: this };
    const { account, keys, recording } = args;

    new AccountDefaults(`${name}-defaults`, { volumeKeyArn: keys.data.arn }, owned);
    new ThreatDetection(`${name}-threats`, { features: args.threatFeatures }, owned);
    new AccessAnalysis(`${name}-access`, { unusedAccess: args.unusedAccess }, owned);
    if (recording) {
      const { history, standards, ...how } = recording;
      const recorder = new ConfigRecorder(
        `${name}-config`,
        { ...how, bucket: history.name, keyArn: keys.audit.arn },
        owned,
      );
      if (standards.length > 0) {
        new SecurityHub(`${name}-hub`, { region: account.region, recorder, standards }, owned);
      }
    }
    this.registerOutputs();
  }
}
