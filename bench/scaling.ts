import { limitChanges, type ScalingPlan } from "../components/compute/scaling-plan";
import {
  reversals,
  simulate,
  type Demand,
  type Minute,
  type Simulation,
} from "../components/compute/scaling-simulator";
import { measure, type Measurement } from "./measure";

const plan: ScalingPlan = {
  day: { min: 3, max: 12 },
  night: { min: 2, max: 6 },
  weekend: { min: 2, max: 4 },
  requestsPerTask: 600,
};
const { morning, evening } = limitChanges(plan, {
  morning: "07:00",
  evening: "20:00",
});
const hour = 60;
const dayLong = 24 * hour;

/** How long the simulator takes for days of a service, side by side. */
export function benchScaling(rounds: number): Promise<readonly Measurement[]> {
  return measure(
    [1, 7, 30].map((days) => ({
      name: `simulate ${days} ${days === 1 ? "day" : "days"}`,
      run: () => {
        simulate({ ...weekday, minutes: days * dayLong });
      },
    })),
    rounds,
  );
}

/** Tasks by hour: as they scale, and with deployments at 22:00 that set the limits of the day. */
export function pictureOfDay(): string {
  const scaled = simulate(weekday);
  const fought = simulate({
    ...weekday,
    deployments: [{ minute: 22 * hour, declared: plan.day }],
  });
  const rows = Array.from({ length: 24 }, (_, index) => {
    const [now, overruled] = [scaled[index * hour], fought[index * hour]];
    const { min = 0, max = 0 } = now?.limits ?? {};
    const time = `${String(index).padStart(2, "0")}:00`;
    const limits = `${min}-${max}`.padStart(6);
    const load = `${Math.round(now?.cpu ?? 0)} %`.padStart(6);
    return `  ${time} ${limits} ${load}  ${bar(now)} ${bar(overruled)}`.trimEnd();
  });
  const highest = Math.max(...scaled.map(({ tasks }) => tasks));
  return [
    "  hour  limits   cpu   as it scales  deployed at 22:00 without ignoring the limits",
    ...rows,
    `  task hours: ${taskHours(scaled)} as it scales, ${highest * 24} with ${highest} tasks all day, ${taskHours(fought)} overruled`,
    `  steps that undo one before: ${reversals(scaled)}`,
    "",
  ].join("\n");
}

/** Office hours with a peak in the morning and one after lunch. */
function demandAt(minute: number): Demand {
  const time = (minute % dayLong) / hour;
  const peak = (around: number, width: number) => Math.exp(-(((time - around) / width) ** 2));
  const share = 0.05 + 0.9 * peak(10.5, 2) + peak(15, 2.5);
  return { cpu: share * 450, memory: 60 + share * 300, requests: share * 3600 };
}

const weekday: Simulation = {
  minutes: dayLong,
  demand: demandAt,
  requestsPerTask: plan.requestsPerTask,
  tasks: plan.night.min,
  limits: plan.night,
  changes: [morning, evening],
};

function bar(minute: Minute | undefined): string {
  return "#".repeat(minute?.tasks ?? 0).padEnd(13);
}

function taskHours(minutes: readonly Minute[]): number {
  return Math.round(minutes.reduce((sum, { tasks }) => sum + tasks, 0) / hour);
}
