import { containsUnknown, type Properties, type Wire } from "../../../protocol/wire";
import { NotEmulatedError, type InvokeRequest } from "../../provider";
import type { Place } from "../place";
import { arnParts, servicePrincipal } from "./names";
import { policyDocument } from "./policy-document";

/** What functions may ask of the configured provider. */
export interface Configured {
  readonly place: Place;
  readonly defaultTags: Readonly<Record<string, Wire>>;
}

type Answer = (args: Properties, configured: Configured) => Properties;

/** First zones of a region; AWS gives each account its own mapping of letters to sites. */
const zoneLetters = ["a", "b", "c"];

/**
 * Answers to the provider functions that programs ask in a preview, from what is known without AWS.
 * Each stands for the data source of the same name.
 */
const answers: Readonly<Record<string, Answer>> = {
  "aws:iam/getPolicyDocument:getPolicyDocument": policyDocument,
  "aws:index/getArn:getArn": arnParts,
  "aws:index/getAvailabilityZones:getAvailabilityZones": (args, { place }) => {
    const region = regionOf(args, place);
    const names = zoneLetters.map((letter) => region + letter);
    return { id: region, region, names, zoneIds: names, groupNames: [region] };
  },
  "aws:index/getCallerIdentity:getCallerIdentity": (_, { place: { account } }) => ({
    id: account,
    accountId: account,
    arn: `arn:aws:iam::${account}:user/offline`,
    userId: "OFFLINE",
  }),
  "aws:index/getDefaultTags:getDefaultTags": (_, { defaultTags }) => ({
    id: "aws",
    tags: defaultTags,
  }),
  "aws:index/getPartition:getPartition": (_, { place: { region } }) => ({
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
    region,
  }),
  "aws:index/getRegion:getRegion": (args, { place }) => {
    const region = regionOf(args, place);
    const endpoint = `ec2.${region}.amazonaws.com`;
    return { id: region, region, name: region, endpoint, description: region };
  },
  "aws:index/getServicePrincipal:getServicePrincipal": (args, { place }) =>
    servicePrincipal(args, regionOf(args, place)),
};

/** Answers a provider function; one that needs AWS is an error that names it. */
export function answer({ token, args }: InvokeRequest, configured: Configured): Properties {
  const known = answers[token];
  if (!known) {
    throw new NotEmulatedError(
      `the function ${token} asks AWS, which an offline plan cannot; pass the value by configuration. Answered offline are ${Object.keys(answers).join(", ")}`,
    );
  }
  // An SDK does not ask before it knows what to ask.
  if (containsUnknown(args)) {
    throw new NotEmulatedError(`the function ${token} was asked with arguments that are not known`);
  }
  return { ...args, ...known(args, configured) };
}

function regionOf({ region }: Properties, place: Place): string {
  return typeof region === "string" ? region : place.region;
}
