import { parseText, type Properties, type Wire } from "../../protocol/wire";

/** What a provider knows of the account and region it is configured for. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The account of documentation examples: what the caller is when the program does not say. */
const exampleAccount = "123456789012";

/** The place that a provider's configuration names. */
export function placeOf(config: Properties): Place {
  return {
    region: stringIn(config["region"]) ?? "us-east-1",
    account: firstAccount(config["allowedAccountIds"]) ?? exampleAccount,
  };
}

function firstAccount(allowed: Wire | undefined): string | undefined {
  const list = parseText(allowed);
  return Array.isArray(list) ? stringIn(list[0] as Wire | undefined) : undefined;
}

function stringIn(value: Wire | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
