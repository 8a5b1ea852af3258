import path from "node:path";
import { pulumiVersion } from "../e2e/pulumi";
import { openSandbox, type Sandbox } from "../e2e/sandbox";
import { measure, nodeProcess, type Measurement } from "./measure";

const projectFolder = path.join(__dirname, "..");
const cli = ["--require", require.resolve("tsx/cjs"), "plan/cli.ts"];

/**
 * How long `npm run plan` takes, cold, beside what no preview of a Pulumi program can do without, and beside
 * the preview of the same stack and pack by Pulumi itself where that is on the PATH.
 */
export async function benchPlan(rounds: number): Promise<readonly Measurement[]> {
  const version = await pulumiVersion();
  const sandbox = version === undefined ? undefined : await openSandbox(projectFolder, "dev");
  try {
    return await measure(
      [
        nodeProcess("load @pulumi/aws", ["-e", 'require("@pulumi/aws")'], projectFolder),
        nodeProcess("plan of one stack", [...cli, "dev"], projectFolder),
        nodeProcess("plan of three stacks", cli, projectFolder),
        ...(sandbox ? [realPreview(`its preview by Pulumi ${version ?? ""}`, sandbox)] : []),
      ],
      rounds,
    );
  } finally {
    sandbox?.close();
  }
}

function realPreview(name: string, sandbox: Sandbox) {
  return {
    name,
    run: async () => {
      await sandbox.preview();
    },
  };
}
