import path from "node:path";
import { InputError } from "./input-error";
import { readPackConfig } from "./policy/pack-config";
import type { Pack } from "./policy/pack-server";

/** The pack that judges unless others are named. */
const ownPack = path.join(__dirname, "../policy");

/** Command-line option that names the configuration of a pack. */
export const packConfigOption = {
  "policy-pack-config": { type: "string", multiple: true, default: [] as string[] },
} as const;

/** What the help of a command says of {@link packConfigOption}. */
export const packConfigHelp = `  --policy-pack-config FILE
                       JSON with levels and parameters of policies, as of pulumi preview`;

/**
 * The packs that were asked for, each with the configuration named at the same place; without any, the
 * project's own. Throws an InputError where the two do not fit together, or a file is wrong.
 */
export function packsOf(
  folders: readonly string[],
  configs: readonly string[],
  from: string,
): readonly Pack[] {
  const packs = folders.length > 0 ? folders : [ownPack];
  if (configs.length > 0 && configs.length !== packs.length) {
    throw new InputError(
      `There are ${configs.length} --policy-pack-config for ${packs.length} --policy-pack; give one for each, in the same order.`,
    );
  }
  return packs.map((folder, index) => {
    const config = configs[index];
    return {
      folder: path.resolve(from, folder),
      ...(config !== undefined && { config: readPackConfig(path.resolve(from, config)) }),
    };
  });
}
