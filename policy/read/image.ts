/** What an image reference names: `[registry/]repository[:tag][@digest]`. */
export interface ImageReference {
  /** Host, with its port if it has one. Docker Hub when the reference names none. */
  readonly registry: string;
  readonly tag: string | undefined;
  /** `sha256:…`, the only part that always stands for the same content. */
  readonly digest: string | undefined;
}

/** Where Docker and ECS look for an image that names no registry. */
export const dockerHub = "docker.io";

/** Reads a reference as Docker does. A digest that is none is left out. */
export function imageReferenceOf(image: string): ImageReference {
  const [name = "", digest] = image.trim().split("@");
  const parts = name.split("/");
  const [host = ""] = parts;
  // The first part is a host if it looks like one; otherwise it is a folder of Docker Hub.
  const hasHost = parts.length > 1 && (/[.:]/.test(host) || host === "localhost");
  const [, tag] = parts.at(-1)?.split(":") ?? [];
  return {
    registry: hasHost ? host.toLowerCase() : dockerHub,
    tag: tag === "" ? undefined : tag,
    digest: /^sha256:[\da-f]{64}$/i.test(digest ?? "") ? digest : undefined,
  };
}

/** Whether a host fits a pattern, in which `*` stands for one label (`*.dkr.ecr.*.amazonaws.com`). */
export function isHostLike(host: string, pattern: string): boolean {
  const labels = host.split(".");
  const wanted = pattern.split(".");
  return (
    labels.length === wanted.length &&
    wanted.every((label, index) => label === "*" || label === labels[index])
  );
}
