/**
 * The images that come from elsewhere, pinned by the digest of their index for all architectures: a digest stays
 * what it is when a tag moves on. To update one, take the version from its page, then its digest from
 *
 *     docker buildx imagetools inspect IMAGE:TAG
 *
 * which must list linux/arm64, and write tag, digest and date here. Our own images stand in `Pulumi.<stack>.yaml`.
 */
const publicImages = {
  /** Runs the placeholder. Source: gallery.ecr.aws/docker/library/node, pinned 2026-11-23 */
  node: {
    name: "docker/library/node",
    tag: "22-alpine",
    digest: "sha256:0a7108bf6c7bf5de370ffb1a3ed6be93d405b43ff159f681a8d18c0e2bc2e402",
  },
  /** AWS Distro for OpenTelemetry. Source: gallery.ecr.aws/aws-observability/aws-otel-collector, pinned 2026-11-23 */
  collector: {
    name: "aws-observability/aws-otel-collector",
    tag: "v0.43.3",
    digest: "sha256:8aa9ea5f67b8d318f7d6af24677e3c70f7098bc0631147cb5fa91addbe980b06",
  },
  /** AWS for Fluent Bit. Source: gallery.ecr.aws/aws-observability/aws-for-fluent-bit, pinned 2026-11-23 */
  logRouter: {
    name: "aws-observability/aws-for-fluent-bit",
    tag: "3.4.15",
    digest: "sha256:88e1b56cedb230486afeca6eeb26c5f6bd59c48879d0054d1674d5a58838c607",
  },
} as const;

/** An image in the registry that AWS keeps for the public: `public.ecr.aws/NAME:TAG@DIGEST`. */
export function publicImage(image: keyof typeof publicImages): string {
  const { name, tag, digest } = publicImages[image];
  return `public.ecr.aws/${name}:${tag}@${digest}`;
}
