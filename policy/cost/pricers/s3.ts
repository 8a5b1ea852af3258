import { unpricedUse, use, type Charge } from "../charge";
import { flat, pricer } from "../pricer";
import { entryOf, records, text } from "../read";

export const bucket = flat(
  ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  [
    use("stored", "s3.standard.gb-month"),
    use("requests that write or list", "s3.put.thousand"),
    use("requests that read", "s3.get.thousand"),
  ],
);

const storageClasses: Readonly<Record<string, readonly Charge[]>> = {
  STANDARD_IA: [
    use("stored in STANDARD_IA", "s3.standard-ia.gb-month"),
    use("read from STANDARD_IA", "s3.standard-ia.retrieval.gb"),
  ],
  GLACIER_IR: [
    use("stored in GLACIER_IR", "s3.glacier-ir.gb-month"),
    use("read from GLACIER_IR", "s3.glacier-ir.retrieval.gb"),
  ],
};

/** The classes that the rules move objects to. */
export const bucketLifecycle = pricer(
  [
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
  ],
  [
    (lifecycle) => {
      const moves = records(lifecycle, "rules").flatMap((rule) => [
        ...records(rule, "transitions"),
        ...records(rule, "noncurrentVersionTransitions"),
      ]);
      const names = new Set(moves.map((move) => text(move, "storageClass")));
      return [...names].flatMap(
        (name) => entryOf(storageClasses, name) ?? unpricedUse(`stored in ${name}`),
      );
    },
  ],
);

export const bucketReplication = flat(
  ["aws:s3/bucketReplicationConfig:BucketReplicationConfig"],
  [use("data copied to another region", "data-transfer.inter-region.gb")],
);
