import assert from "node:assert/strict";
import { fileSystemEncrypted } from "../../../policy/rules/efs";
import { judge, unknown } from "../support";

describe("efs-encrypted", () => {
  it("wants encryption said, and does not decide while it is unknown", () => {
    const of = (encrypted?: boolean) =>
      judge(
        fileSystemEncrypted,
        "aws:efs/fileSystem:FileSystem",
        encrypted === undefined ? {} : { encrypted },
      );
    assert.deepEqual(of(true), []);
    assert.deepEqual(of(false), ["encrypted is false; set it to true."]);
    assert.deepEqual(of(), ["encrypted is not set; set it to true."]);
    assert.deepEqual(of(unknown), ["Not evaluated: encrypted is unknown until the deployment"]);
  });
});
