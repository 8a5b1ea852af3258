import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { findInputs } from "../../../lambda/replay/inputs";
import { inFolder } from "../support/folders";

describe("replay inputs", () => {
  it("are the trail files of a folder, at any depth, by name, and nothing else in it", async () => {
    const files = {
      "b.json": "",
      "a/2.json.gz": "",
      "a/1.JSON": "",
      LICENSE: "",
      "x.json.bak": "",
      "y.gz": "",
    };
    await inFolder(files, async (folder) => {
      assert.deepEqual(await findInputs([folder]), {
        files: ["a/1.JSON", "a/2.json.gz", "b.json"].map((name) => join(folder, name)),
        problems: [],
      });
    });
  });

  it("are each taken once, in the order in which paths were given", async () => {
    await inFolder({ "a.json": "", "b.json": "" }, async (folder) => {
      const [a, b] = [join(folder, "a.json"), join(folder, "b.json")];
      const otherwise = `${folder}/./b.json`;
      assert.deepEqual((await findInputs([b, folder, a])).files, [b, a]);
      assert.deepEqual((await findInputs([otherwise, folder])).files, [otherwise, a]);
    });
  });

  it("can be links to files, and links to folders lead nowhere", async () => {
    await inFolder({ "a/x.json": "" }, async (folder) => {
      await symlink(join(folder, "a/x.json"), join(folder, "a/y.json"));
      await symlink(folder, join(folder, "a/circle.json"));
      const { files } = await findInputs([folder]);
      assert.deepEqual(files, [join(folder, "a/x.json"), join(folder, "a/y.json")]);
    });
  });

  it("say what is wrong with a path, and go on with the others", async () => {
    await inFolder({ "a.json": "", "notes.txt": "", "empty/notes.txt": "" }, async (folder) => {
      const paths = ["missing.json", "notes.txt", "empty", "a.json"].map((name) =>
        join(folder, name),
      );
      const { files, problems } = await findInputs(paths);
      assert.deepEqual(files, [join(folder, "a.json")]);
      assert.deepEqual(problems, [
        `${join(folder, "missing.json")}: there is no such file or folder`,
        `${join(folder, "notes.txt")}: the name does not end in .json or .json.gz`,
        `${join(folder, "empty")}: there is no .json or .json.gz file in it`,
      ]);
    });
  });
});
