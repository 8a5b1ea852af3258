import type { Properties, Wire } from "../../protocol/wire";
import { NotEmulatedError, type InvokeRequest } from "../provider";
import type { Place } from "./place";

type Answer = (place: Place, args: Properties) => Properties;

/** First zones of a region; AWS gives each account its own mapping of letters to sites. */
const zoneLetters = ["a", "b", "c"];

/**
 * Answers to the provider functions that programs ask in a preview, from what is known without AWS.
 * Each stands for the data source of the same name.
 */
const answers: Readonly<Record<string, Answer>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": ({ account }) => ({
    id: account,
    accountId: account,
    arn: `arn:aws:iam::${account}:user/offline`,
    userId: "OFFLINE",
  }),
  "aws:index/getPartition:getPartition": ({ region }) => ({
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
    region,
  }),
  "aws:index/getRegion:getRegion": (place, args) => {
    const region = text(args["region"]) ?? place.region;
    const endpoint = `ec2.${region}.amazonaws.com`;
    return { id: region, region, name: region, endpoint, description: region };
  },
  "aws:index/getAvailabilityZones:getAvailabilityZones": (place, args) => {
    const region = text(args["region"]) ?? place.region;
    const names = zoneLetters.map((letter) => region + letter);
    return { id: region, region, names, zoneIds: names, groupNames: [region] };
  },
};

/** Answers a provider function; one that needs AWS is an error that names it. */
export function answer({ token, args }: InvokeRequest, place: Place): Properties {
  const known = answers[token];
  if (known) return { ...args, ...known(place, args) };
  throw new NotEmulatedError(
    `the function ${token} asks AWS, which an offline plan cannot; pass the value by configuration. Answered offline are ${Object.keys(answers).join(", ")}`,
  );
}

function text(value: Wire | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
