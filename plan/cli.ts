import path from "node:path";
import { help, readOptions, type CliOptions } from "./cli-options";
import { RegistrationError } from "./engine/errors";
import { ProgramError } from "./engine/program-error";
import { bearClosedPipes, isQuiet, writeDocuments } from "./output";
import { stopsDeploy } from "./policy/finding";
import { PackError } from "./policy/running-pack";
import { InputError, readProject, type Project } from "./project";
import { planDocument, type PlanFailure } from "./report/json";
import { startProgress } from "./report/progress";
import { summaryLine, terminalReport } from "./report/terminal";
import { planStack, type StackPlan } from "./stack-plan";

const projectFolder = path.join(__dirname, "..");

bearClosedPipes();
void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    const options = readOptions(args, process.cwd());
    process.exitCode = options.help
      ? say(help)
      : await plan(readProject(options.program ?? projectFolder), options);
  } catch (error) {
    process.exitCode = complain(expected(error).message);
  }
}

async function plan(project: Project, options: CliOptions): Promise<number> {
  const plans: StackPlan[] = [];
  const failures: PlanFailure[] = [];
  const quiet = isQuiet(options);
  for (const stack of chosenStacks(project, options)) {
    const progress = startProgress();
    progress.say(`planning ${stack} …`);
    try {
      const stackPlan = await planStack({ project, stack, packs: options.packs });
      progress.done();
      plans.push(stackPlan);
      if (!quiet) say(terminalReport(stackPlan));
    } catch (error) {
      progress.done();
      const { message } = expected(error);
      failures.push({ stack, message });
      complain(`${stack}: ${message}`);
    }
  }
  writeDocuments(options, {
    json: planDocument(project.name, plans, failures),
    judged: plans.map((stackPlan) => ({ name: stackPlan.stack, ...stackPlan })),
  });
  if (!quiet && plans.length > 0) say(`\n${summaryLine(plans)}`);
  if (failures.length > 0) return 2;
  return plans.some(({ findings }) => findings.some(stopsDeploy)) ? 1 : 0;
}

/** The stacks that were asked for, or all. */
function chosenStacks(project: Project, { stacks, stack }: CliOptions): readonly string[] {
  const unknown = stacks.filter((name) => !project.stacks.includes(name));
  const names = project.stacks.join(", ");
  if (unknown.length > 0) {
    throw new InputError(`There is no stack ${unknown.join(", ")}. Stacks here are ${names}.`);
  }
  const asked = [...stacks, ...(stack === undefined ? [] : [stack])];
  if (asked.length === 0 && project.stacks.length === 0) {
    throw new InputError(
      `There is no Pulumi.<stack>.yaml in ${project.folder}; name a stack with --stack.`,
    );
  }
  return asked.length > 0 ? [...new Set(asked)] : project.stacks;
}

/** What can be wrong with an input or a program; anything else is a defect here, and shows its stack. */
function expected(error: unknown): Error {
  const known = [InputError, PackError, ProgramError, RegistrationError];
  if (known.some((kind) => error instanceof kind)) return error as Error;
  throw error;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
