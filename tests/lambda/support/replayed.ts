import { join } from "node:path";
import { replay, type Replay, type ReplayOptions } from "../../../lambda/replay/replay";
import { classify } from "./alerts";
import { inFolder } from "./folders";

/** Replays files of a folder, in the order of their names; the result names them without the folder. */
export const replayed = (
  files: Readonly<Record<string, Buffer | string>>,
  options: Partial<ReplayOptions> = {},
): Promise<Replay> =>
  inFolder(files, async (folder) => {
    const paths = Object.keys(files)
      .sort()
      .map((name) => join(folder, name));
    const defaults = { classify, maxBytes: 1024 * 1024, every: true };
    const result = await replay(paths, { ...defaults, ...options });
    const bare = (path: string) => path.slice(folder.length + 1);
    return {
      ...result,
      files: result.files.map((file) => ({ ...file, path: bare(file.path) })),
      matches: result.matches.map((match) => ({ ...match, file: bare(match.file) })),
    };
  });
