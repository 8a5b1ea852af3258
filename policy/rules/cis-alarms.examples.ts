import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cis-alarm-filters-complete": {
    pass: [{ stack: [] }],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {},
        says: "no alarm or event target follows any section of CIS 5; add them.",
      },
    ],
    unknown: [],
  },
};
