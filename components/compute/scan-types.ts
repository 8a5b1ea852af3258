/**
 * How images are searched for known holes: `basic` when they are pushed, for those of the operating system;
 * `enhanced` by Amazon Inspector, also for those of programming languages and for as long as the image is used.
 * Source: docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
 */
export const scanTypes = ["basic", "enhanced"] as const;

export type ScanType = (typeof scanTypes)[number];
