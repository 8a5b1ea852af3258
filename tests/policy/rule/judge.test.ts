import assert from "node:assert/strict";
import { each, eachResource, judgeResource, judgeStack } from "../../../policy/rule/judge";
import { rule, type Rule, type RuleDefinition } from "../../../policy/rule/rule";
import { Stack } from "../../../policy/rule/stack";
import { Undecided } from "../../../policy/rule/unknown";
import { judge, judgeAll, judgeAny, resource, unknown } from "../support";

const topic = "aws:sns/topic:Topic";

type Body = Pick<
  RuleDefinition<typeof topic, { days: { dev: 1; hom: 2; prod: 3 } }>,
  "check" | "checkStack" | "parameters"
>;

function ruleOf(body: Body): Rule {
  return rule({
    name: "sns-test",
    description: "A topic is as the test wants it.",
    severity: "low",
    kind: "logging",
    remediation: "Change the test.",
    refs: [],
    source: "https://docs.aws.amazon.com/sns/",
    on: [topic],
    ...body,
  });
}

describe("judging a resource", () => {
  it("leaves no trace of what passes", () => {
    for (const check of [() => undefined, () => [], () => new Set<string>()]) {
      assert.deepEqual(judge(ruleOf({ check }), topic, {}), []);
    }
  });

  it("reports one remark or several", () => {
    assert.deepEqual(judge(ruleOf({ check: () => "bad" }), topic, {}), ["bad"]);
    assert.deepEqual(judge(ruleOf({ check: () => ["bad", new Undecided("name")] }), topic, {}), [
      "bad",
      "Not evaluated: name is unknown until the deployment",
    ]);
  });

  it("never passes what it cannot know, and says which property that is", () => {
    const check: Body["check"] = ({ props }) => (props.name === "good" ? undefined : "bad");
    assert.deepEqual(judge(ruleOf({ check }), topic, { name: unknown }), [
      "Not evaluated: name is unknown until the deployment",
    ]);
  });

  it("makes a violation of a rule that fails, and names the rule", () => {
    const failing = (thrown: unknown) =>
      ruleOf({
        check() {
          throw thrown;
        },
      });
    const failed = (text: string) => [
      `the rule sns-test failed on this input: ${text}. Report it; a rule that fails never passes.`,
    ];
    assert.deepEqual(
      judge(failing(new TypeError("x is not a function")), topic, {}),
      failed("x is not a function"),
    );
    assert.deepEqual(judge(failing("text"), topic, {}), failed("text"));
  });

  it("keeps what a rule said before it failed", () => {
    const failing = ruleOf({
      *check() {
        yield "bad";
        throw new Error("late");
      },
    });
    assert.deepEqual(judge(failing, topic, {}), [
      "bad",
      "the rule sns-test failed on this input: late. Report it; a rule that fails never passes.",
    ]);
  });

  it("resolves the parameters of the environment", () => {
    const parameters = { days: { dev: 1, hom: 2, prod: 3 } } as const;
    const telling = ruleOf({
      parameters,
      check: (_, { environment, parameters: { days } }) => `${environment} ${days}`,
    });
    assert.deepEqual(judge(telling, topic, {}, { environment: "hom" }), ["hom 2"]);
    assert.deepEqual(judge(telling, topic, {}), ["prod 3"]);
  });

  it("does not ask a rule about other types, or one that is about stacks only", () => {
    const { urn, ...subject } = resource("aws:kms/key:Key", "key", {});
    assert.deepEqual(
      judgeResource(ruleOf({ check: () => "bad" }), { urn, ...subject }, "prod"),
      [],
    );
    assert.deepEqual(
      judgeResource(ruleOf({ checkStack: () => [] }), { urn, ...subject }, "prod"),
      [],
    );
  });

  it("asks a rule about any type of all", () => {
    const any = { ...ruleOf({ check: () => "bad" }), on: "any" as const };
    assert.deepEqual(judgeAny(any, "random:index/randomId:RandomId", {}), ["bad"]);
  });
});

describe("judging a stack", () => {
  const topics = [
    resource(topic, "first", { name: unknown }),
    resource(topic, "second", { name: "bad" }),
  ];

  it("remarks on a resource, or on the stack where there is none to point at", () => {
    const [, second] = topics;
    const remarking = ruleOf({
      checkStack: () => [
        { on: second, remark: "bad" },
        { on: undefined, remark: "none" },
      ],
    });
    assert.deepEqual(judgeAll(remarking, topics), ["second: bad", "stack: none"]);
  });

  it("does not let a resource with an unknown value hide the others", () => {
    const naming = ruleOf({
      checkStack: (stack) => eachResource(stack.all(topic), ({ props }) => props.name),
    });
    assert.deepEqual(judgeAll(naming, topics), [
      "first: Not evaluated: name is unknown until the deployment",
      "second: bad",
    ]);
  });

  it("makes a violation of a rule that fails", () => {
    const failing = ruleOf({
      checkStack() {
        throw new Error("lost");
      },
    });
    assert.deepEqual(judgeAll(failing, topics), [
      "stack: the rule sns-test failed on this input: lost. Report it; a rule that fails never passes.",
    ]);
  });

  it("has nothing to say by a rule about resources", () => {
    assert.deepEqual(judgeStack(ruleOf({ check: () => "bad" }), new Stack(topics), "prod"), []);
  });
});

describe("each", () => {
  const check: Body["check"] = ({ props }) => each(props.tags as never, (item: string) => item);

  it("does not let an unknown item hide the others, and skips null", () => {
    const tags = ["a", unknown, null, "b"] as never;
    assert.deepEqual(judge(ruleOf({ check }), topic, { tags }), [
      "a",
      "Not evaluated: tags[1] is unknown until the deployment",
      "b",
    ]);
  });

  it("throws whatever is not about an unknown value", () => {
    const failing = () => {
      throw new Error("lost");
    };
    assert.throws(() => [...each([1], failing)], /lost/);
  });
});
