import assert from "node:assert/strict";
import { given, isGiven, outputOf } from "../../../policy/read/inputs";
import { guardUnknown, isUnknownValueError } from "../../../policy/rule/unknown";
import { resource, unknown } from "../support";

const eip = (props: object, links = {}) => resource("aws:ec2/eip:Eip", "address", props, links);

describe("a property that the program gave", () => {
  it("is told by the record, known or not", () => {
    assert.ok(isGiven(eip({ instance: unknown }, { instance: [] }), "instance"));
    assert.ok(isGiven(eip({ instance: "i-1" }, { instance: [] }), "instance"));
    assert.ok(!isGiven(eip({ instance: "" }, { instance: [] }), "instance"));
  });

  it("is not one that AWS will fill in", () => {
    assert.ok(!isGiven(eip({ instance: unknown }, { domain: [] }), "instance"));
    assert.ok(!isGiven(eip({ instance: unknown, publicIp: unknown }), "instance", "publicIp"));
  });

  it("may be told by its value after the deployment", () => {
    assert.ok(isGiven(eip({ instance: "i-1" }, { domain: [] }), "instance"));
    assert.ok(!isGiven(eip({ instance: "" }, { domain: [] }), "instance"));
    assert.ok(isGiven(eip({ instance: "i-1", publicIp: "1.2.3.4" }), "instance", "publicIp"));
  });

  it("is the property itself where there is no record", () => {
    assert.ok(isGiven(eip({ instance: unknown }), "instance", "publicIp"));
    assert.ok(!isGiven(eip({}), "instance", "publicIp"));
  });
});

describe("the value of a property that the program gave", () => {
  const props: { known: string; open: string } = { known: "yes", open: unknown };
  const made = (of: readonly string[]) => ({
    props: guardUnknown(props),
    propertyDependencies: { known: of, open: of },
  });

  it("is what is known, whatever it is made of", () => {
    assert.equal(given(made([]), "known"), "yes");
    assert.equal(given(made(["urn:other"]), "known"), "yes");
  });

  it("is undefined where an unknown value is made of no resource: it was left to AWS", () => {
    assert.equal(given(made([]), "open"), undefined);
  });

  it("throws where another resource will decide", () => {
    assert.throws(() => {
      given(made(["urn:other"]), "open");
    }, isUnknownValueError);
  });
});

describe("an output of a resource", () => {
  it("is found by its name in whatever the properties are", () => {
    assert.equal(outputOf({ props: { arn: "arn:aws:x" } }, "arn"), "arn:aws:x");
    for (const props of [{}, null, "text", []]) assert.equal(outputOf({ props }, "arn"), undefined);
  });
});
