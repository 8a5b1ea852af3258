import assert from "node:assert/strict";
import { planned } from "./support/planned";
import { documentsOf, valuesOf, type PolicyInPlan } from "./support/policies";
import { stacks } from "./support/stacks";
import { variants } from "./support/variants";

const fields = ["Action", "Resource", "Principal"] as const;

/** Why a bare wildcard may allow something. */
interface Reason {
  /** Class of the resource that holds the policy. */
  readonly type: string;
  readonly sid: RegExp;
  readonly field: (typeof fields)[number];
  readonly value: RegExp;
  readonly why: string;
}

const reasons: readonly Reason[] = [
  {
    ...{ type: "Key", sid: /./, field: "Resource", value: /^\*$/ },
    why: "the policy of a key is about that key alone",
  },
  {
    ...{ type: "Key", sid: /^AccountAdministers$/, field: "Action", value: /^kms:\*$/ },
    why: "without it a key could become one that nobody can administer; IAM decides who",
  },
  {
    ...{ type: "RolePolicy", sid: /^(SendTraces|Trace)$/, field: "Resource", value: /^\*$/ },
    why: "traces belong to no resource",
  },
  {
    ...{ type: "RolePolicy", sid: /^DeliverLogs$/, field: "Resource", value: /^\*$/ },
    why: "deliveries of logs belong to no resource",
  },
  {
    ...{ type: "Policy", sid: /^Choose$/, field: "Resource", value: /^\*$/ },
    why: "lists of names belong to no resource",
  },
  {
    ...{ type: "RolePolicy", sid: /^SignInToRegistry$/, field: "Resource", value: /^\*$/ },
    why: "the token is of the whole registry",
  },
  {
    ...{ type: "VpcEndpoint", sid: /^OwnAccount$/, field: "Action", value: /^\w+:\*$/ },
    why: "both ends are this account's, and IAM says what each may do",
  },
  {
    ...{ type: "VpcEndpoint", sid: /^OwnAccount$/, field: "Resource", value: /^\*$/ },
    why: "both ends are this account's",
  },
  {
    ...{ type: "VpcEndpoint", sid: /./, field: "Principal", value: /^\*$/ },
    why: "a condition or the resources say for whom it is",
  },
];

/** The stacks, and the choices that add policies of their own. */
const choices = [
  ...stacks.map((stack) => ({ stack, change: {} })),
  ...variants.filter(({ what }) => /way out|pages|bastion/.test(what)),
];

describe("what policies allow", function () {
  this.timeout(60_000);
  const policies: PolicyInPlan[] = [];
  before(async () => {
    for (const { stack, change } of choices) {
      policies.push(...documentsOf(await planned(stack, { change, deployed: true })));
    }
  });

  it("is read of every kind of policy that there is", () => {
    const types = new Set(policies.map(({ type }) => type));
    for (const type of [
      "Role",
      "RolePolicy",
      "Key",
      "BucketPolicy",
      "QueuePolicy",
      "TopicPolicy",
    ]) {
      assert.ok(types.has(type), type);
    }
    for (const type of ["VpcEndpoint", "RepositoryPolicy", "LogResourcePolicy"]) {
      assert.ok(types.has(type), type);
    }
  });

  it("is a bare wildcard only for a reason that stands here", () => {
    const unexplained = wildcardsOf(policies).filter(
      (found) => !reasons.some((reason) => explains(reason, found)),
    );
    assert.deepEqual(unexplained, []);
  });

  it("needs each of these reasons", () => {
    const found = wildcardsOf(policies);
    const unused = reasons.filter((reason) => !found.some((one) => explains(reason, one)));
    assert.deepEqual(unused, []);
  });

  it("is for nobody but whom a condition or the resources name", () => {
    const open = policies.flatMap(({ name, statements }) =>
      statements
        .filter(({ Effect, Principal }) => Effect === "Allow" && valuesOf(Principal).includes("*"))
        .filter(({ Condition, Resource }) => !Condition && valuesOf(Resource).includes("*"))
        .map(({ Sid = "" }) => `${name} ${Sid}`),
    );
    assert.deepEqual(open, []);
  });
});

interface Wildcard extends Omit<Reason, "sid" | "value" | "why"> {
  readonly name: string;
  readonly sid: string;
  readonly value: string;
}

function wildcardsOf(policies: readonly PolicyInPlan[]): readonly Wildcard[] {
  return policies.flatMap(({ type, name, statements }) =>
    statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Sid: sid = "", ...statement }) =>
        fields.flatMap((field) =>
          valuesOf(statement[field])
            .filter((value) => /^([a-z0-9-]+:)?\*$/.test(value))
            .map((value) => ({ type, name, sid, field, value })),
        ),
      ),
  );
}

const explains = (reason: Reason, { type, sid, field, value }: Wildcard) =>
  reason.type === type &&
  reason.field === field &&
  reason.sid.test(sid) &&
  reason.value.test(value);
