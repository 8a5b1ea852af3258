import assert from "node:assert/strict";
import { PeopleAccess } from "../../../components/security/people-access";
import { deploy } from "../../support/deploy";
import { peopleAccess } from "../fixtures";

const build = () => new PeopleAccess("people", peopleAccess);

const { instanceArn } = peopleAccess;
const permissionSetArn = "arn:aws:test:::people-Operator";

const type = {
  set: "aws:ssoadmin/permissionSet:PermissionSet",
  attachment: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
  assignment: "aws:ssoadmin/accountAssignment:AccountAssignment",
};

describe("PeopleAccess", () => {
  it("makes each permission set, for as many hours as it says, with its policies", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.only(type.set).inputs, {
      instanceArn,
      name: "Operator",
      description: "Looks at everything",
      sessionDuration: "PT4H",
      tags: { Component: "security" },
    });
    assert.deepEqual(cloud.only(type.attachment).inputs, {
      instanceArn,
      permissionSetArn,
      managedPolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
    });
  });

  it("gives it to the groups, in this account alone, once it has its policies", async () => {
    const cloud = await deploy(build);
    const assignment = cloud.only(type.assignment);
    assert.deepEqual(assignment.inputs, {
      instanceArn,
      permissionSetArn,
      principalType: "GROUP",
      principalId: "11111111-2222-3333-4444-555555555555",
      targetType: "AWS_ACCOUNT",
      targetId: "111122223333",
    });
    assert.ok(assignment.dependencies.includes(cloud.only(type.attachment).urn));
  });

  it("makes no user and no key", async () => {
    const { resources } = await deploy(build);
    assert.deepEqual(
      resources.filter(({ type: token }) => token.startsWith("aws:iam/")),
      [],
    );
  });
});
