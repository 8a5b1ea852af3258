import { parseJson } from "../../cloudtrail-alerts/json";
import { signature } from "../signature";
import { json, type Channel } from "./channel";

/**
 * Any receiver that takes JSON over HTTPS: a SOAR, a bot of one's own. It gets what was published, byte for
 * byte, with the three headers of Standard Webhooks, whose libraries check them in most languages.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const generic: Channel = {
  takes: "an https URL that names a host, not an address",
  // An address could be one inside the network: 169.254.169.254 hands out credentials.
  accepts: ({ hostname }) =>
    /[a-z]/.test(hostname) && hostname.includes(".") && !hostname.includes(":"),
  signed: true,
  request: ({ id, body: published }, { signingKey }, now) => {
    const body =
      parseJson(published) === undefined ? JSON.stringify({ text: published }) : published;
    const timestamp = String(Math.floor(now / 1000));
    return {
      body,
      headers: {
        ...json,
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature(signingKey, id, timestamp, body),
      },
    };
  },
};
