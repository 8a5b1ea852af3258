import { unpricedUse, use } from "../charge";
import { pricer } from "../pricer";
import { flag, list, text } from "../read";

/** Functions, queues, topics and state machines: what they are decides what their use costs. */
export const lambdaFunction = pricer(
  ["aws:lambda/function:Function"],
  [
    (props) =>
      list(props, "architectures").includes("arm64")
        ? use("memory", "lambda.arm.gb-second")
        : use("memory", "lambda.x86.gb-second"),
    () => use("requests", "lambda.requests.million"),
  ],
);

export const queue = pricer(
  ["aws:sqs/queue:Queue"],
  [
    (props) =>
      flag(props, "fifoQueue")
        ? unpricedUse("requests, FIFO")
        : use("requests", "sqs.standard.million"),
  ],
);

export const topic = pricer(
  ["aws:sns/topic:Topic"],
  [
    (props) =>
      flag(props, "fifoTopic")
        ? unpricedUse("messages, FIFO")
        : use("messages published", "sns.requests.million"),
  ],
);

const freeDeliveries = ["sqs", "lambda", "firehose"];

export const topicSubscription = pricer(
  ["aws:sns/topicSubscription:TopicSubscription"],
  [
    (props) => {
      const protocol = text(props, "protocol");
      return freeDeliveries.includes(protocol)
        ? undefined
        : unpricedUse(`messages delivered by ${protocol}`);
    },
  ],
);

export const stateMachine = pricer(
  ["aws:sfn/stateMachine:StateMachine"],
  [
    (props) =>
      text(props, "type", "STANDARD") === "STANDARD"
        ? use("state transitions", "stepfunctions.standard.thousand")
        : unpricedUse("executions, express"),
  ],
);
