import type { Dated } from "./dated";

/** Platform versions of Fargate that AWS still improves. */
export const fargatePlatforms: Dated & { readonly current: readonly string[] } = {
  asOf: "2026-11-22",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html",
  current: ["LATEST", "1.4.0"],
};
