import { RegistrationError } from "./errors";

const secondsIn: Readonly<Record<string, number>> = {
  ...{ ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3 },
  ...{ s: 1, m: 60, h: 3600 },
};

const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g;

/** Seconds of a duration as options write it: `90s`, `1h30m`. */
export function secondsOf(duration: string): number {
  const parts = [...duration.matchAll(part)];
  if (parts.map(([text]) => text).join("") !== duration || duration === "") {
    throw new RegistrationError(
      `customTimeouts has the value ${JSON.stringify(duration)}; use numbers with the units h, m, s or ms, such as 30m`,
    );
  }
  return parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * (secondsIn[unit ?? ""] ?? NaN),
    0,
  );
}
