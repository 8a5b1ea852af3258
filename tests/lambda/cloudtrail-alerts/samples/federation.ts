import { byCloudFormation, call, denied, iamCall, serviceLinked } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const administration = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

const ownProvider = { name: "AWSSSO_0_DO_NOT_DELETE", sAMLMetadataDocument: "<xml/>" };

export const federationSamples: SamplesById = {
  "federation-idp-changed": {
    hits: {
      "a SAML provider is added": ["high", iamCall("CreateSAMLProvider")],
      "CloudFormation changes one": ["high", iamCall("UpdateSAMLProvider", byCloudFormation)],
      // No field of CloudTrail's says `status: success`.
      "one is deleted": [
        "high",
        iamCall("DeleteSAMLProvider", {
          requestParameters: { sAMLProviderArn: "arn:aws:iam::111122223333:saml-provider/idp" },
        }),
      ],
      "an OpenID provider takes another client": [
        "high",
        iamCall("AddClientIDToOpenIDConnectProvider"),
      ],
      "Identity Center takes people from elsewhere": ["high", call("sso", "AssociateDirectory")],
      "the directory does": [
        "high",
        call("sso-directory", "EnableExternalIdPConfigurationForDirectory"),
      ],
      "somebody makes a provider that is named like Identity Center's": [
        "high",
        iamCall("CreateSAMLProvider", { requestParameters: ownProvider }),
      ],
    },
    nearMisses: {
      "it is denied": iamCall("CreateSAMLProvider", denied),
      "Identity Center sets up its own provider": iamCall("CreateSAMLProvider", {
        userIdentity: serviceLinked("sso", "AWSServiceRoleForSSO"),
        requestParameters: ownProvider,
      }),
      "providers are listed": iamCall("ListSAMLProviders", { readOnly: true }),
    },
  },
  "sso-permission-granted": {
    hits: {
      "somebody is assigned to an account": ["medium", call("sso", "CreateAccountAssignment")],
      "a permission set gets a policy of the accounts": [
        "medium",
        call("sso", "AttachCustomerManagedPolicyReferenceToPermissionSet"),
      ],
      "somebody joins a group": ["medium", call("sso-directory", "AddMemberToGroup")],
      "somebody joins a group by the public API": [
        "medium",
        call("identitystore", "CreateGroupMembership"),
      ],
      "a permission set may read": [
        "medium",
        call("sso", "AttachManagedPolicyToPermissionSet", {
          managedPolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
        }),
      ],
      "a permission set gets the administrator's policy": [
        "high",
        call("sso", "AttachManagedPolicyToPermissionSet", {
          managedPolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
        }),
      ],
      "a permission set may do everything": [
        "high",
        call("sso", "PutInlinePolicyToPermissionSet", {
          inlinePolicy: JSON.stringify(administration),
        }),
      ],
    },
    nearMisses: {
      "it is denied": call("sso", "CreateAccountAssignment", null, denied),
      "an assignment ends": call("sso", "DeleteAccountAssignment"),
      "a group of IAM gets a member": iamCall("AddUserToGroup"),
    },
  },
};
