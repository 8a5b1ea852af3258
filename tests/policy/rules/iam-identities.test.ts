import assert from "node:assert/strict";
import { noManagedAdminAttachment, noStaticUsers } from "../../../policy/rules/iam-identities";
import { judge, unknown } from "../support";

const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
const reader = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

describe("iam-no-managed-admin-attachment", () => {
  const advice = "attach a policy that names what is needed.";

  for (const type of [
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  ] as const) {
    it(`rejects the policies of AWS that allow nearly everything in ${type}`, () => {
      for (const name of ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"]) {
        const policyArn = `arn:aws:iam::aws:policy/${name}`;
        assert.deepEqual(judge(noManagedAdminAttachment, type, { policyArn }), [
          `policyArn is ${name} of AWS; ${advice}`,
        ]);
      }
      assert.deepEqual(judge(noManagedAdminAttachment, type, { policyArn: reader }), []);
    });
  }

  it("rejects them in the lists of a role", () => {
    const role = "aws:iam/role:Role";
    assert.deepEqual(
      judge(noManagedAdminAttachment, role, { managedPolicyArns: [reader, admin] }),
      [`managedPolicyArns[1] is AdministratorAccess of AWS; ${advice}`],
    );
    assert.deepEqual(judge(noManagedAdminAttachment, role, {}), []);
    const exclusive = "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive";
    assert.deepEqual(judge(noManagedAdminAttachment, exclusive, { policyArns: [admin, reader] }), [
      `policyArns[0] is AdministratorAccess of AWS; ${advice}`,
    ]);
  });

  it("rejects them in a permission set", () => {
    const attachment = "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment";
    assert.deepEqual(judge(noManagedAdminAttachment, attachment, { managedPolicyArn: admin }), [
      `managedPolicyArn is AdministratorAccess of AWS; ${advice}`,
    ]);
  });

  it("knows them in each partition, and only those of AWS", () => {
    const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    const of = (policyArn: string) => judge(noManagedAdminAttachment, attachment, { policyArn });
    assert.equal(of("arn:aws-us-gov:iam::aws:policy/AdministratorAccess").length, 1);
    assert.deepEqual(of("arn:aws:iam::111122223333:policy/AdministratorAccess"), []);
    assert.deepEqual(of("arn:aws:iam::aws:policy/AdministratorAccess-Amplify"), []);
  });

  it("does not decide on an ARN that is unknown, and decides on those beside it", () => {
    const role = "aws:iam/role:Role";
    assert.deepEqual(
      judge(noManagedAdminAttachment, role, { managedPolicyArns: [unknown, admin] }),
      [
        "Not evaluated: managedPolicyArns[0] is unknown until the deployment",
        `managedPolicyArns[1] is AdministratorAccess of AWS; ${advice}`,
      ],
    );
  });
});

describe("iam-no-static-users", () => {
  for (const type of [
    "aws:iam/accessKey:AccessKey",
    "aws:iam/user:User",
    "aws:iam/userLoginProfile:UserLoginProfile",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  ] as const) {
    it(`rejects ${type}`, () => {
      assert.deepEqual(judge(noStaticUsers, type, {}), [
        "is of an IAM user, whose credentials last until they leak; use a role instead.",
      ]);
    });
  }

  it("rejects a policy that is attached to users", () => {
    const type = "aws:iam/policyAttachment:PolicyAttachment";
    const attached = ["users is set; attach the policy to roles instead."];
    assert.deepEqual(judge(noStaticUsers, type, { users: ["ana"] }), attached);
    assert.deepEqual(judge(noStaticUsers, type, { users: unknown }), attached);
    assert.deepEqual(judge(noStaticUsers, type, { users: [unknown] }), attached);
    assert.deepEqual(judge(noStaticUsers, type, { users: [], roles: ["api"] }), []);
    assert.deepEqual(judge(noStaticUsers, type, { roles: ["api"] }), []);
  });
});
