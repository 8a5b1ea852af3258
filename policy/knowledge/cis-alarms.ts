import type { Dated } from "./dated";

/** Part of an event of CloudTrail: a field, and a value it has there. */
export interface Mark {
  /** As in the event (`userIdentity.type`). */
  readonly field: string;
  readonly value: string;
  /** The value that a filter may exclude instead, where the benchmark itself writes `!=`. */
  readonly excluded?: string;
}

/** Events that must not go unseen. */
export interface CisAlarm {
  /** Section of the benchmark. */
  readonly id: string;
  readonly what: string;
  /** Each stands for some events, known by all of its marks together. */
  readonly signs: readonly (readonly Mark[])[];
}

interface CisAlarms extends Dated {
  readonly alarms: readonly CisAlarm[];
}

const eventName = (value: string): Mark => ({ field: "eventName", value });
const userType = (value: string): Mark => ({ field: "userIdentity.type", value });
const errorCode = (value: string): Mark => ({ field: "errorCode", value });

/** Calls of one service, by the names of their events. */
const calls = (service: string, ...names: readonly string[]): CisAlarm["signs"] =>
  names.map((name) => [
    { field: "eventSource", value: `${service}.amazonaws.com` },
    eventName(name),
  ]);

/** The events of section 5, less those of ClassicLink, which AWS has retired. */
export const cisAlarms: CisAlarms = {
  asOf: "2026-11-23",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html",
  alarms: [
    {
      id: "5.1",
      what: "unauthorized calls",
      signs: [[errorCode("AccessDenied")], [errorCode("Client.UnauthorizedOperation")]],
    },
    {
      id: "5.2",
      what: "console sign-in without MFA",
      signs: [
        [
          eventName("ConsoleLogin"),
          { field: "additionalEventData.MFAUsed", value: "No", excluded: "Yes" },
        ],
      ],
    },
    { id: "5.3", what: "use of the root user", signs: [[userType("Root")]] },
    {
      id: "5.4",
      what: "changes of IAM policies",
      signs: calls(
        "iam",
        ...["AttachGroupPolicy", "AttachRolePolicy", "AttachUserPolicy"],
        ...["CreatePolicy", "CreatePolicyVersion", "DeletePolicy", "DeletePolicyVersion"],
        ...["DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy"],
        ...["DetachGroupPolicy", "DetachRolePolicy", "DetachUserPolicy"],
        ...["PutGroupPolicy", "PutRolePolicy", "PutUserPolicy"],
      ),
    },
    {
      id: "5.5",
      what: "changes of trails",
      signs: calls(
        "cloudtrail",
        ...["CreateTrail", "DeleteTrail", "StartLogging", "StopLogging", "UpdateTrail"],
      ),
    },
    {
      id: "5.6",
      what: "failed console sign-in",
      signs: [
        [eventName("ConsoleLogin"), { field: "errorMessage", value: "Failed authentication" }],
      ],
    },
    {
      id: "5.7",
      what: "keys disabled or scheduled for deletion",
      signs: calls("kms", "DisableKey", "ScheduleKeyDeletion"),
    },
    {
      id: "5.8",
      what: "changes of bucket policies",
      signs: calls(
        "s3",
        ...["DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketPolicy"],
        ...["DeleteBucketReplication", "PutBucketAcl", "PutBucketCors", "PutBucketLifecycle"],
        ...["PutBucketPolicy", "PutBucketReplication"],
      ),
    },
    {
      id: "5.9",
      what: "changes of AWS Config",
      signs: calls(
        "config",
        ...["DeleteDeliveryChannel", "PutConfigurationRecorder", "PutDeliveryChannel"],
        "StopConfigurationRecorder",
      ),
    },
    {
      id: "5.10",
      what: "changes of security groups",
      signs: calls(
        "ec2",
        ...["AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress"],
        ...["CreateSecurityGroup", "DeleteSecurityGroup"],
        ...["RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress"],
      ),
    },
    {
      id: "5.11",
      what: "changes of network ACLs",
      signs: calls(
        "ec2",
        ...["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl"],
        ...["DeleteNetworkAclEntry", "ReplaceNetworkAclAssociation", "ReplaceNetworkAclEntry"],
      ),
    },
    {
      id: "5.12",
      what: "changes of network gateways",
      signs: calls(
        "ec2",
        ...["AttachInternetGateway", "CreateCustomerGateway", "CreateInternetGateway"],
        ...["DeleteCustomerGateway", "DeleteInternetGateway", "DetachInternetGateway"],
      ),
    },
    {
      id: "5.13",
      what: "changes of route tables",
      signs: calls(
        "ec2",
        ...["CreateRoute", "CreateRouteTable", "DeleteRoute", "DeleteRouteTable"],
        ...["DisassociateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation"],
      ),
    },
    {
      id: "5.14",
      what: "changes of VPCs",
      signs: calls(
        "ec2",
        ...["AcceptVpcPeeringConnection", "CreateVpc", "CreateVpcPeeringConnection", "DeleteVpc"],
        ...["DeleteVpcPeeringConnection", "ModifyVpcAttribute", "RejectVpcPeeringConnection"],
      ),
    },
    {
      id: "5.15",
      what: "changes of the organization",
      signs: calls(
        "organizations",
        ...["AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit"],
        ...["CreatePolicy", "DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit"],
        ...["DeletePolicy", "DetachPolicy", "DisablePolicyType", "EnablePolicyType"],
        ...["InviteAccountToOrganization", "LeaveOrganization", "MoveAccount"],
        ...["RemoveAccountFromOrganization", "UpdateOrganizationalUnit", "UpdatePolicy"],
      ),
    },
  ],
};
