import { byte, createScanner } from "../../lambda/cloudtrail-alerts/trail/scanner";

/**
 * The yardstick, about the least that reads a trail file record by record: it walks over the bytes to where
 * each record ends and parses it. In all else it trusts the file: that it is `{"Records":[…]}` and nothing
 * more, that it is whole, that every record is JSON and names an event, and that none is too large to hold.
 */
export function createBareSplitter(onRecord: (record: unknown) => void) {
  const scan = createScanner();
  let state: "before" | "records" | "after" = "before";
  let held: Buffer[] = [];

  return (chunk: Buffer): void => {
    let from = 0;
    if (state === "before") {
      from = chunk.indexOf(byte.openBracket) + 1;
      state = "records";
    }
    while (state === "records") {
      const end = scan(chunk, from);
      if (end === -1) {
        held.push(chunk.subarray(from));
        return;
      }
      const tail = chunk.subarray(from, end);
      const bytes = held.length === 0 ? tail : Buffer.concat([...held, tail]);
      held = [];
      onRecord(JSON.parse(bytes.toString("utf8")));
      if (chunk[end] === byte.closeBracket) state = "after";
      from = end + 1;
    }
  };
}
