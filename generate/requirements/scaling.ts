import type { Requirements } from "./requirement";

export const scaling: Requirements = {
  "S1-27": {
    asks: "More tasks above 70 % CPU, fewer below 30 %",
    types: ["appautoscaling.Target", "appautoscaling.Policy", "cloudwatch.MetricAlarm"],
    tests: {
      "components/compute/service-scaling": ["adds tasks above 70 % cpu, more of them far above"],
      "components/compute/scaling-simulator": [
        "takes no task away while memory alone, or CPU alone, or requests alone are not low",
      ],
    },
  },
  "S1-28": {
    asks: "More tasks above 80 % memory, fewer below 40 %",
    types: ["appautoscaling.Policy", "cloudwatch.MetricAlarm"],
    tests: {
      "components/compute/service-scaling": [
        "adds tasks above 80 % memory, more of them far above",
      ],
      "components/compute/scaling-simulator": [
        "leave what was busy above what is idle, and what was idle below what is busy",
      ],
    },
  },
  "S1-29": {
    asks: "Limits of the morning, the evening and the weekend",
    types: ["appautoscaling.ScheduledAction"],
    tests: {
      "components/compute/service-scaling": [
        "moves the limits, and only them, in the morning, in the evening and for the weekend",
      ],
      "components/compute/scaling-day": [
        "has the tasks of the day before people come, and follows the load between the limits",
      ],
    },
  },
  "S1-64": {
    asks: "Scaling on CPU, on memory and on requests",
    types: ["appautoscaling.Policy"],
    tests: {
      "components/compute/service-scaling": [
        "adds tasks as requests grow, and never takes one away for them",
      ],
      "components/compute/scaling-simulator": [
        "adds as many tasks as requests need before the CPU shows it",
      ],
    },
  },
  "X-11": {
    asks: "CPU 70/30 and memory 80/40: out on either, in on one alarm for both",
    types: ["appautoscaling.Policy", "cloudwatch.MetricAlarm"],
    tests: {
      "components/compute/service-scaling": [
        "takes a task away on one alarm, which rings only while CPU, memory and requests are all low",
      ],
      "components/compute/scaling-simulator": [
        "never undoes a step under a demand that does not change, whatever it is",
      ],
    },
  },
  "X-12": {
    asks: "Schedules, scaling and declared counts: schedules move limits, deployments leave them",
    types: ["appautoscaling.Target", "appautoscaling.ScheduledAction"],
    tests: {
      "components/compute/service-scaling": [
        "leaves limits as the hour has set them, but for a deployment that asserts its own",
      ],
      "components/compute/scaling-day": [
        "is overruled until the next change by a deployment that sets the declared limits",
        "is left alone by a deployment that ignores the limits",
      ],
    },
  },
};
