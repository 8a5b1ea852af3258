import { technique } from "./attack";
import { isServiceLinked } from "./caller";
import { defineTheme } from "./detection";
import { allowsEverything, statementsOf } from "./policy-document";
import { parameterText } from "./request";

export const federation = defineTheme("federation", [
  {
    id: "federation-idp-changed",
    title: "An identity provider was added, changed or removed",
    severity: "high",
    events: {
      iam: [
        "CreateSAMLProvider",
        "UpdateSAMLProvider",
        "DeleteSAMLProvider",
        "CreateOpenIDConnectProvider",
        "UpdateOpenIDConnectProviderThumbprint",
        "AddClientIDToOpenIDConnectProvider",
      ],
      sso: [
        "AssociateDirectory",
        "DisassociateDirectory",
        "EnableExternalIdPConfigurationForDirectory",
        "DisableExternalIdPConfigurationForDirectory",
      ],
      "sso-directory": [
        "AssociateDirectory",
        "DisassociateDirectory",
        "EnableExternalIdPConfigurationForDirectory",
        "DisableExternalIdPConfigurationForDirectory",
      ],
    },
    // Identity Center sets up a provider of its own in each account that it serves.
    when: (record) => !isServiceLinked(record),
    attack: technique("T1484.002"),
    why: "Whoever controls an identity provider can sign in as anybody that it may vouch for.",
    respond: [
      "Compare requestParameters (name, url, sAMLMetadataDocument) with the provider that you know.",
      "Ask the owner of userIdentity.arn for the ticket; without one, restore the provider's metadata.",
      "Read AssumeRoleWithSAML and AssumeRoleWithWebIdentity of that provider since eventTime.",
    ],
    falsePositives:
      "A planned renewal of the provider's certificate, or a new deployment pipeline.",
  },
  {
    id: "sso-permission-granted",
    title: "Identity Center gave somebody access",
    severity: "medium",
    events: {
      sso: [
        "CreateAccountAssignment",
        "AttachManagedPolicyToPermissionSet",
        "AttachCustomerManagedPolicyReferenceToPermissionSet",
        "PutInlinePolicyToPermissionSet",
      ],
      "sso-directory": ["CreateUser", "AddMemberToGroup"],
      // The public API of the same directory; the names above are its console's.
      identitystore: ["CreateUser", "CreateGroupMembership"],
    },
    when: (record) =>
      (parameterText(record, "managedPolicyArn") ?? "").includes("AdministratorAccess") ||
      statementsOf(record, "requestParameters.inlinePolicy").some(allowsEverything)
        ? "high"
        : "medium",
    attack: technique("T1098.003"),
    why: "A permission set reaches every account that it is assigned in; a new member gets it at once.",
    respond: [
      "Read who got what: principalId, permissionSetArn and targetId in requestParameters.",
      "Ask the owner of userIdentity.arn for the request; without one, remove the assignment or member.",
      "Read the sessions of that person in all accounts since eventTime.",
    ],
    falsePositives:
      "People join and change teams; a directory that is synchronised does this in bulk.",
  },
]);
