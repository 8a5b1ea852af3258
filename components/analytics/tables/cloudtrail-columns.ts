import type { Columns } from "./table";

const sessionIssuer =
  "struct<type:string,principalid:string,arn:string,accountid:string,username:string>";

const sessionContext = [
  "struct<attributes:struct<mfaauthenticated:string,creationdate:string>",
  `sessionissuer:${sessionIssuer}`,
  "ec2roledelivery:string",
  "webidfederationdata:struct<federatedprovider:string,attributes:map<string,string>>>",
].join(",");

const userIdentity = [
  "struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string",
  "accesskeyid:string,username:string,onbehalfof:struct<userid:string,identitystorearn:string>",
  `sessioncontext:${sessionContext}>`,
].join(",");

/**
 * The fields of a record of CloudTrail, as AWS declares them, and `managementevent`; what differs from
 * call to call is JSON in a text.
 * https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export const cloudTrailColumns: Columns = {
  eventversion: "string",
  useridentity: userIdentity,
  /** ISO 8601, UTC. */
  eventtime: "string",
  eventsource: "string",
  eventname: "string",
  awsregion: "string",
  sourceipaddress: "string",
  useragent: "string",
  errorcode: "string",
  errormessage: "string",
  requestparameters: "string",
  responseelements: "string",
  additionaleventdata: "string",
  requestid: "string",
  eventid: "string",
  /** `true` or `false`. */
  readonly: "string",
  resources: "array<struct<arn:string,accountid:string,type:string>>",
  eventtype: "string",
  apiversion: "string",
  recipientaccountid: "string",
  serviceeventdetails: "string",
  sharedeventid: "string",
  vpcendpointid: "string",
  vpcendpointaccountid: "string",
  eventcategory: "string",
  managementevent: "string",
  addendum:
    "struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>",
  sessioncredentialfromconsole: "string",
  edgedevicedetails: "string",
  tlsdetails: "struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>",
};
