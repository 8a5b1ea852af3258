import type { Severity } from "../../cloudtrail-alerts/detections/severity";
import type { Target } from "../target";

/** A message on its way: one of the queue, with what people are to read in it. */
export interface Letter {
  /** The same at each attempt. */
  readonly id: string;
  /** The text that was published. */
  readonly body: string;
}

/** One kind of receiver. */
export interface Channel {
  /** What makes a URL one of this kind, for people. */
  readonly takes: string;
  readonly accepts: (url: URL) => boolean;
  /** Whether requests are signed, which needs a key. */
  readonly signed: boolean;
  /** What is posted; `now` in milliseconds since 1970. */
  readonly request: (letter: Letter, target: Target, now: number) => ChannelRequest;
}

export interface ChannelRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The colours of the catalogue, as 0xRRGGBB; grey for what has no severity. */
export const colourOf = (severity: Severity | undefined): number =>
  severity === undefined
    ? 0x9e9e9e
    : { high: 0xd32f2f, medium: 0xf57c00, info: 0x1976d2 }[severity];

export const json = { "content-type": "application/json" } as const;
