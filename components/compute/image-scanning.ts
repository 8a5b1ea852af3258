import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ScanType } from "./scan-types";

export interface ImageScanningArgs {
  readonly type: ScanType;
}

/**
 * Every repository of the account in this region, whoever made it, has its images scanned: a setting of the
 * registry, of which an account has one. Basic scans are free; enhanced ones cost by the image.
 */
export class ImageScanning extends pulumi.ComponentResource {
  constructor(name: string, { type }: ImageScanningArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:ImageScanning", name, {}, opts);
    new aws.ecr.RegistryScanningConfiguration(
      name,
      {
        scanType: type.toUpperCase(),
        rules: [
          {
            scanFrequency: type === "enhanced" ? "CONTINUOUS_SCAN" : "SCAN_ON_PUSH",
            // Repositories of all names.
            repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }],
          },
        ],
      },
      { parent: this },
    );
    this.registerOutputs();
  }
}
