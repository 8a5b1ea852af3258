import assert from "node:assert/strict";
import { exemptions as committed } from "../../../policy/exemptions";
import {
  applyExemptions,
  exemptionsOf,
  problemsOf,
  type Exemption,
} from "../../../policy/rule/exemption";
import type { Judgement } from "../../../policy/rule/judge";

const urn =
  "urn:pulumi:prod::meddiflux::meddiflux:data:Database$aws:rds/instance:Instance::orders-db";
const violation: Judgement = { urn, outcome: "violation", message: "multiAz is not set." };
const open: Judgement = { urn, outcome: "not-evaluated", reason: "multiAz is unknown" };

const exemption: Exemption = {
  rule: "rds-multi-az",
  stacks: ["prod"],
  resource: "orders-db",
  reason: "The vendor forbids it.",
  owner: "data team",
  expires: "2027-03-31",
};

function outcome(of: Judgement, with_: Partial<Exemption>, today = "2027-01-01"): string {
  return applyExemptions(of, [{ ...exemption, ...with_ }], today).outcome;
}

describe("an exemption in force", () => {
  it("is shown with its reason and its end in the place of the violation", () => {
    assert.deepEqual(applyExemptions(violation, [exemption], "2027-01-01"), {
      outcome: "exempt",
      message: "multiAz is not set.",
      reason: "The vendor forbids it.",
      expires: "2027-03-31",
    });
  });

  it("holds on its last day", () => {
    assert.equal(outcome(violation, {}, "2027-03-31"), "exempt");
  });

  it("lapses the day after, and the violation says so", () => {
    assert.deepEqual(applyExemptions(violation, [exemption], "2027-04-01"), {
      outcome: "violation",
      message: "multiAz is not set. (its exemption expired on 2027-03-31)",
    });
  });

  it("prevails over one that has lapsed", () => {
    const lapsed = { ...exemption, expires: "2026-01-01" };
    const { outcome } = applyExemptions(violation, [lapsed, exemption], "2027-01-01");
    assert.equal(outcome, "exempt");
  });

  it("accepts what could not be evaluated only if it says so", () => {
    assert.deepEqual(applyExemptions(open, [exemption], "2027-01-01"), {
      outcome: "not-evaluated",
      message: "multiAz is unknown",
      reason: "multiAz is unknown",
    });
    assert.equal(outcome(open, { accepts: "not-evaluated" }), "exempt");
    assert.equal(outcome(violation, { accepts: "not-evaluated" }), "violation");
  });
});

describe("the resource of an exemption", () => {
  it("is a whole name: `db` is not `mydb-prod`", () => {
    assert.equal(outcome(violation, { resource: "orders-db" }), "exempt");
    for (const resource of ["orders", "db", "rders-d", "ORDERS-DB", "orders.db"]) {
      assert.equal(outcome(violation, { resource }), "violation");
    }
  });

  it("may leave parts open", () => {
    for (const resource of ["orders-*", "*-orders-db*", "*orders*", "ord*-db"]) {
      const matches = resource !== "*-orders-db*";
      assert.equal(outcome(violation, { resource }), matches ? "exempt" : "violation");
    }
  });

  it("may be a URN, with its parts open too", () => {
    assert.equal(outcome(violation, { resource: urn }), "exempt");
    assert.equal(
      outcome(violation, {
        resource: "urn:pulumi:*::meddiflux::*$aws:rds/instance:Instance::orders-db",
      }),
      "exempt",
    );
    for (const name of ["orders", "*::orders-db"]) {
      const resource = `urn:pulumi:prod::meddiflux::*::${name}`;
      assert.equal(outcome(violation, { resource }), "violation");
    }
  });

  it("may hold :: in its name", () => {
    const nested = { ...violation, urn: `${urn}::replica` };
    assert.equal(outcome(nested, { resource: "orders-db::replica" }), "exempt");
    assert.equal(outcome(nested, { resource: "replica" }), "violation");
  });

  it("takes no other character for a pattern", () => {
    const named = (name: string): Judgement => ({
      ...violation,
      urn: `urn:pulumi:prod::m::t::${name}`,
    });
    for (const name of ["a.b+c", "a(b)", "a[b]", "a^b$", "a|b", "a{1}", "a\\b", "a?b"]) {
      assert.equal(outcome(named(name), { resource: name }), "exempt", name);
    }
    assert.equal(outcome(named("axb"), { resource: "a.b" }), "violation");
  });

  it("may be the stack itself, for what a rule says of the whole", () => {
    const whole: Judgement = { ...violation, urn: undefined };
    assert.equal(outcome(whole, { resource: "stack" }), "exempt");
    assert.equal(outcome(whole, { resource: "orders-*" }), "violation");
  });
});

describe("the list of exemptions", () => {
  it("is narrowed to one rule and one stack", () => {
    const other = { ...exemption, rule: "rds-not-public" };
    const elsewhere = { ...exemption, stacks: ["dev", "hom"] };
    assert.deepEqual(exemptionsOf([other, exemption, elsewhere], "rds-multi-az", "prod"), [
      exemption,
    ]);
    assert.deepEqual(exemptionsOf([elsewhere], "rds-multi-az", "hom"), [elsewhere]);
    assert.deepEqual(exemptionsOf([elsewhere], "rds-multi-az", "ho"), []);
  });

  for (const resource of [
    "*",
    "**",
    "urn:*",
    "urn:pulumi:prod*",
    "urn:pulumi:prod::meddiflux::aws:s3*",
    "urn:pulumi:prod::meddiflux::aws:s3/bucket:Bucket::*",
    "urn:pulumi:prod::*",
    "urn:*::*",
    "*-*",
    "a*",
    "",
    " ",
  ]) {
    it(`refuses the pattern "${resource}", which is too wide`, () => {
      assert.deepEqual(problemsOf([{ ...exemption, resource }]), [
        `exemption of ${resource} from rds-multi-az: the pattern ${resource} is too wide; name the resource`,
      ]);
    });
  }

  for (const resource of ["db", "db-*-1", "log*", "urn:pulumi:*::*::aws:s3/bucket:Bucket::logs"]) {
    it(`takes the pattern ${resource}`, () => {
      assert.deepEqual(problemsOf([{ ...exemption, resource }]), []);
    });
  }

  for (const expires of [
    "31/03/2027",
    "2027-3-31",
    "2027-13-01",
    "2027-02-30",
    "2027",
    "2027-03",
    "never",
    "",
  ]) {
    it(`refuses the date "${expires}"`, () => {
      assert.deepEqual(problemsOf([{ ...exemption, expires }]), [
        `exemption of orders-db from rds-multi-az: expires is ${expires}; use a date as YYYY-MM-DD`,
      ]);
    });
  }

  it("says all that is wrong with it at once", () => {
    assert.deepEqual(
      problemsOf([exemption, { ...exemption, stacks: [], reason: " ", expires: "soon" }]),
      [
        "exemption of orders-db from rds-multi-az: stacks is empty; name at least one stack",
        "exemption of orders-db from rds-multi-az: reason is empty; say why this is right",
        "exemption of orders-db from rds-multi-az: expires is soon; use a date as YYYY-MM-DD",
      ],
    );
  });

  it("of this project is sound", () => {
    assert.deepEqual(problemsOf(committed), []);
  });
});
