import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import {
  call,
  denied,
  event,
  iamCall,
  roleSession,
  scanner,
  serviceLinked,
  user,
} from "../../support/events";
import type { SamplesById } from "../../support/samples";

const refused = (changes: JsonObject = {}) => event({ ...denied, ...changes });

const endpoint = (changes: JsonObject = {}) =>
  event({
    eventSource: "s3.amazonaws.com",
    eventName: "GetObject",
    eventCategory: "NetworkActivity",
    eventType: "AwsVpceEvent",
    errorCode: "VpceAccessDenied",
    sourceIPAddress: "10.0.0.1",
    ...changes,
  });

const by = (userAgent: string, changes: JsonObject = {}) => event({ userAgent, ...changes });

const identify = (changes: JsonObject = {}) =>
  call("sts", "GetCallerIdentity", null, { readOnly: true, ...changes });

const listing = (service: string, eventName: string, requestParameters: JsonObject = {}) =>
  call(service, eventName, requestParameters, { readOnly: true });

export const reconnaissanceSamples: SamplesById = {
  "access-denied-burst": {
    hits: {
      "a call is refused": ["info", refused()],
      "a service adds its own ending": ["info", refused({ errorCode: "AccessDeniedException" })],
      "EC2 has its own name for it": [
        "info",
        refused({ errorCode: "Client.UnauthorizedOperation" }),
      ],
      "the caller has an IPv6 address": ["info", refused({ sourceIPAddress: "2001:db8::7" })],
      "an endpoint's policy refuses": ["medium", endpoint()],
    },
    nearMisses: {
      "the call is answered": event(),
      "the call fails": event({ errorCode: "ThrottlingException" }),
      "a service is refused": refused({ sourceIPAddress: "config.amazonaws.com" }),
      "a service is refused for somebody": refused({
        userIdentity: { ...user, invokedBy: "athena.amazonaws.com" },
      }),
      "an SDK asks whether a bucket is there": refused({ eventName: "HeadBucket" }),
      "somebody is nobody": refused({
        userIdentity: { type: "AWSAccount", accountId: "ANONYMOUS_PRINCIPAL" },
      }),
      "a scanner is refused": refused({ userIdentity: scanner }),
      "an endpoint's policy lets it pass": endpoint({ errorCode: undefined }),
      "a service claims to be an endpoint": endpoint({ eventCategory: "Management" }),
    },
  },
  "attack-tool-user-agent": {
    hits: {
      "a scanner for secrets tries a key": ["high", by("TruffleHog")],
      "it is refused": ["high", by("Pacu/1.5", denied)],
      "the system is made for it": [
        "high",
        by("Boto3/1.9.89 Python/3.8.1 Linux/5.3.0-kali2-amd64 Botocore/1.12.253"),
      ],
      "another system is": ["high", by("aws-cli/2.9 Python/3.11 Linux/6.1.0-1parrot1-amd64")],
      "a tool for exercises is used": ["high", by("stratus-red-team_0123")],
      "a tool for buckets changes IAM": [
        "high",
        iamCall("CreateLoginProfile", { userAgent: "[S3 Browser 9.5.5 https://s3browser.com]" }),
      ],
    },
    nearMisses: {
      "the name is part of a word": by("capacura/1.0 (parrots; alkaline)"),
      "a tool for buckets lists buckets": by("S3 Browser 9.5.5"),
      "a tool for buckets reads IAM": iamCall("ListUsers", {
        userAgent: "S3 Browser 9.5.5",
        readOnly: true,
      }),
      "there is no user agent": event({ userAgent: null }),
    },
  },
  "credential-check": {
    hits: {
      "a user asks who it is": ["info", identify()],
      "a user without a key in the record does": [
        "info",
        identify({ userIdentity: { type: "IAMUser", userName: "ana" } }),
      ],
      "a long-term key is turned into a session": [
        "info",
        { ...identify(), eventName: "GetSessionToken" },
      ],
    },
    nearMisses: {
      "it is denied": identify(denied),
      "a role asks who it is": identify({ userIdentity: roleSession }),
      "a role is assumed": { ...identify(), eventName: "AssumeRole" },
    },
  },
  enumeration: {
    hits: {
      "users are listed": ["info", listing("iam", "ListUsers")],
      "all of IAM is read": ["medium", listing("iam", "GetAccountAuthorizationDetails")],
      "an account is looked up": ["info", listing("organizations", "DescribeAccount")],
      "the console shows a contact": ["info", listing("billingconsole", "GetAlternateContact")],
      "snapshots of everyone are listed": [
        "info",
        listing("rds", "DescribeDBSnapshots", { includePublic: true }),
      ],
      "shared snapshots are listed": [
        "info",
        listing("rds", "DescribeDBClusterSnapshots", { includeShared: true }),
      ],
    },
    nearMisses: {
      "it is denied": { ...listing("iam", "ListUsers"), ...denied },
      "a service takes stock": {
        ...listing("iam", "ListUsers"),
        userIdentity: serviceLinked("config", "AWSServiceRoleForConfig"),
      },
      "a scanner does": {
        ...listing("iam", "GetAccountAuthorizationDetails"),
        userIdentity: scanner,
      },
      "our own snapshots are listed": listing("rds", "DescribeDBSnapshots", {
        dBInstanceIdentifier: "records",
      }),
      "objects are listed": listing("s3", "ListObjects"),
    },
  },
};
