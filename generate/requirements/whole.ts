import type { Requirements } from "./requirement";

/** What no tier keeps alone. */
export const whole: Requirements = {
  "S1-01": {
    asks: "Parts that do one thing and do not know each other",
    types: [],
    tests: {
      "components/contract": [
        "is under contract here: each class of components/ has a fixture, alone or in its whole",
      ],
    },
  },
  "S1-02": {
    asks: "Environments differ by configuration; names and tags are consistent",
    types: [],
    tests: {
      "components/config/config": ["spells out the same keys in all three files"],
      "plan/platform": ["tags with the six required tags all that takes tags"],
    },
  },
  "S1-05": {
    asks: "Encrypted at rest and in transit",
    types: ["kms.Key", "s3.BucketServerSideEncryptionConfiguration"],
    tests: {
      "plan/platform": ["finds nothing that stops a deploy in any of the three stacks"],
    },
  },
  "S1-51": {
    asks: "Parts are made in one order, in which nothing waits for what comes after it",
    types: [],
    tests: {
      graph: ["of prod as it is has no edge back up the order of the architecture"],
      "hidden-orders": [
        "a service logs into a bucket once the bucket's policy lets it",
        "whoever acts as a role starts once the role may do what it is for",
        "tasks start once a listener leads to their target group",
      ],
    },
  },
  "S2-12": {
    asks: "The policy pack judges before anything is deployed",
    types: [],
    tests: { "plan/platform": ["evaluates every rule on every resource"] },
  },
  "X-21": {
    asks: "Three stacks, one account or three: what an account has once is its owner's",
    types: ["cloudtrail.Trail", "guardduty.Detector", "costexplorer.AnomalyMonitor"],
    tests: { program: ["leaves what an account has once to its owner"] },
  },
};
