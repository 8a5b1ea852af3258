import path from "node:path";
import { measure, nodeProcess, type Measurement } from "./measure";

const projectFolder = path.join(__dirname, "..");
const cli = ["--require", require.resolve("tsx/cjs"), "plan/cli.ts"];

/** How long `npm run plan` takes, cold, beside what no preview of a Pulumi program can do without. */
export function benchPlan(rounds: number): Promise<readonly Measurement[]> {
  return measure(
    [
      nodeProcess("load @pulumi/aws", ["-e", 'require("@pulumi/aws")'], projectFolder),
      nodeProcess("plan of one stack", [...cli, "dev"], projectFolder),
      nodeProcess("plan of three stacks", cli, projectFolder),
    ],
    rounds,
  );
}
