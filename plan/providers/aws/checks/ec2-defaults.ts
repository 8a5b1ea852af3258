import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { whole } from "./expect/number";
import { oneOf } from "./expect/text";
import { atLeastOneOf } from "./relations";

const onOffOrUnset = oneOf("disabled", "enabled", "no-preference");

/** What EC2 and EBS do in a whole region where nobody says otherwise. */
export const ec2Defaults: ServiceChecks = {
  "aws:ebs/defaultKmsKey:DefaultKmsKey": {
    source: "internal/service/ec2/ebs_default_kms_key.go",
    arguments: { keyArn: arn },
  },
  "aws:ebs/encryptionByDefault:EncryptionByDefault": {
    source: "internal/service/ec2/ebs_encryption_by_default.go",
  },
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": {
    source: "internal/service/ec2/ebs_snapshot_block_public_access.go",
    arguments: { state: oneOf("block-all-sharing", "block-new-sharing", "unblocked") },
  },
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": {
    source: "internal/service/ec2/ec2_image_block_public_access.go",
    arguments: { state: oneOf("block-new-sharing", "unblocked") },
  },
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": {
    source: "internal/service/ec2/ec2_instance_metadata_defaults.go",
    arguments: {
      httpEndpoint: onOffOrUnset,
      httpPutResponseHopLimit: whole(
        "to be -1, or in the range (1 - 64)",
        (hops) => hops === -1 || (hops >= 1 && hops <= 64),
      ),
      httpTokens: oneOf("no-preference", "optional", "required"),
      instanceMetadataTags: onOffOrUnset,
    },
    relations: [
      atLeastOneOf("httpEndpoint", "httpPutResponseHopLimit", "httpTokens", "instanceMetadataTags"),
    ],
  },
};
