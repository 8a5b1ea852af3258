import assert from "node:assert/strict";
import { fits } from "../../../policy/read/glob";

describe("a pattern with wildcards", () => {
  it("fits whole texts, in any case", () => {
    assert.equal(fits("s3:GetObject", "s3:getobject"), true);
    assert.equal(fits("s3:Get", "s3:GetObject"), false);
    assert.equal(fits("Get*", "s3:GetObject"), false);
  });

  it("has * for any run of characters and ? for one", () => {
    for (const pattern of ["s3:*", "*", "**", "s3:Get*", "s3:G?tObject", "s*t"]) {
      assert.equal(fits(pattern, "s3:GetObject"), true, pattern);
    }
    assert.equal(fits("s3:Get?", "s3:Get"), false);
  });

  it("takes all else by the letter", () => {
    assert.equal(fits("a.c", "abc"), false);
    assert.equal(fits("(a|b)[c]{1}^$+\\", "(a|b)[c]{1}^$+\\"), true);
  });
});
