import { eachContainer, imageTypes } from "../read/container-definition";
import { imageReferenceOf, isHostLike } from "../read/image";
import { listed, received, textOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";

export const imagePinned = rule({
  name: "ecs-image-pinned",
  description:
    "A container names the version of its image, in prod the very content, in a registry we trust.",
  severity: "medium",
  kind: "iam",
  remediation:
    "Name the image by digest (`repository@sha256:…`) in prod, by a tag other than `latest` elsewhere, and keep it in ECR; a pull-through cache brings those of others there.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/bestpracticesguide/container-considerations.html",
  on: imageTypes,
  parameters: {
    pin: { dev: "tag", hom: "tag", prod: "digest" },
    // Private repositories, over IPv4 and dual stack, and the gallery.
    registries: everywhere(["*.dkr.ecr.*.amazonaws.com", "*.dkr-ecr.*.on.aws", "public.ecr.aws"]),
  },
  check: (subject, { environment, parameters: { pin, registries } }) =>
    eachContainer(subject, function* ({ image }) {
      const text = textOf(image)?.trim() ?? "";
      if (text === "") {
        yield "image is not set; name one.";
        return;
      }
      const given = received("image", image);
      const { registry, tag, digest } = imageReferenceOf(text);
      if (digest === undefined && pin === "digest") {
        yield `${given}, whose content can change; ${environment} names it by digest (@sha256:…).`;
      } else if (digest === undefined && (tag === undefined || tag === "latest")) {
        yield `${given}, which is another one after each build; name a version or a digest.`;
      }
      if (!registries.some((pattern) => isHostLike(registry, pattern))) {
        yield `${given}, from ${registry}; use ${listed(registries, "or")}.`;
      }
    }),
});
