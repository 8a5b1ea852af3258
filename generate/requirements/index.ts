import { compute } from "./compute";
import { data } from "./data";
import { edge } from "./edge";
import { identity } from "./identity";
import { monitoring } from "./monitoring";
import { network } from "./network";
import type { Requirements } from "./requirement";
import { scaling } from "./scaling";
import { security } from "./security";
import { whole } from "./whole";

/** All requirements, by what keeps them. */
export const requirements: Readonly<Record<string, Requirements>> = {
  "The whole": whole,
  Network: network,
  Security: { ...security, ...identity },
  Edge: edge,
  Compute: { ...compute, ...scaling },
  "Data and cost": data,
  Monitoring: monitoring,
};
