import { createReadStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { gunzipSync } from "node:zlib";
import { createClassifier } from "../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { scanTrailFile } from "../../lambda/cloudtrail-alerts/scan";
import { readTrailFile } from "../../lambda/cloudtrail-alerts/trail/file";
import { createBareSplitter } from "./bare-splitter";
import { gunzip, printReading } from "./reading";

const options = { compressed: true, maxBytes: 1024 ** 3 };

const settings = {
  logBuckets: new Set(["records"]),
  monitorResources: new Set(["alerts"]),
  allowedRegions: new Set(["sa-east-1"]),
};

async function bare(file: string) {
  let records = 0;
  const write = createBareSplitter(() => {
    records++;
  });
  await pipeline(createReadStream(file), gunzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) write(chunk);
  });
  return { records, matched: 0 };
}

async function split(file: string) {
  let records = 0;
  const count = () => {
    records++;
  };
  await readTrailFile(createReadStream(file), options, { record: count, malformed: count });
  return { records, matched: 0 };
}

async function judge(file: string) {
  const classify = createClassifier(detections, settings);
  const { totals } = await scanTrailFile(createReadStream(file), options, classify);
  return { records: totals.records, matched: totals.records - totals.unmatched };
}

function whole(file: string) {
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  const { Records } = JSON.parse(text) as { Records: readonly unknown[] }; // the bench wrote it
  return Promise.resolve({ records: Records.length, matched: 0 });
}

void printReading({ bare, split, judge, whole });
