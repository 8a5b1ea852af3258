import path from "node:path";
import { parseArgs } from "node:util";
import { targetOptions, type Targets } from "./output";
import { packConfigHelp, packConfigOption, packsOf } from "./pack-options";
import type { Pack } from "./policy/pack-server";
import { InputError } from "./project";

export const help = `Previews stacks offline: the same program, the same policies and the price of each, without
a cloud account, the Pulumi CLI or a network.

  npm run plan -- [stack...] [options]

  stack                stacks to plan; default: every stack that has a Pulumi.<stack>.yaml
  --program DIR        plan another Pulumi Node.js program that uses aws or awsx
  --stack NAME         the same as naming the stack; it needs no configuration file
  --json FILE          write the plan as JSON; - writes it, and nothing else, to standard output
  --sarif FILE         write the findings as SARIF 2.1.0
  --junit FILE         write the findings as JUnit XML
  --policy-pack DIR    policy pack to judge by, instead of the one in policy/; may be repeated
${packConfigHelp}; one for each pack
  --help               this text

Exit codes: 0 clean, 1 mandatory violations, 2 the program or its configuration is wrong.
`;

export interface CliOptions extends Targets {
  readonly help: boolean;
  /** Absolute path of the program to plan; undefined for this project's own. */
  readonly program: string | undefined;
  /** Stacks that must have a configuration file; empty for all that have. */
  readonly stacks: readonly string[];
  /** A stack that need not have one. */
  readonly stack: string | undefined;
  readonly packs: readonly Pack[];
}

/** Reads the command line. Throws an InputError that shows what is wrong with it. */
export function readOptions(args: readonly string[], folder: string): CliOptions {
  const { values, positionals } = parsed(args);
  const { help: wantsHelp, program, stack, json, sarif, junit } = values;
  return {
    help: wantsHelp,
    program: program === undefined ? undefined : path.resolve(folder, program),
    stacks: positionals,
    ...{ stack, json, sarif, junit },
    packs: packsOf(values["policy-pack"], values["policy-pack-config"], folder),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", default: false },
        program: { type: "string" },
        stack: { type: "string" },
        ...targetOptions,
        "policy-pack": { type: "string", multiple: true, default: [] },
        ...packConfigOption,
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${reason}\n\n${help}`);
  }
}
