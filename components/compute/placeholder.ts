import type { TaskContainer } from "./task-definition";

/**
 * What a service runs until its own image exists: it answers every request, so that a first deploy is
 * healthy. Runs as any user. Pinned by the digest of the index of `node:22-alpine` for all architectures, which stays what it
 * is when the tag moves on.
 */
export function placeholder(port: number): Pick<TaskContainer, "image" | "command"> {
  const server = `require("http").createServer((_, answer) => answer.end("ok")).listen(${port})`;
  return {
    image:
      "public.ecr.aws/docker/library/node:22-alpine@sha256:0a7108bf6c7bf5de370ffb1a3ed6be93d405b43ff159f681a8d18c0e2bc2e402",
    command: ["node", "-e", server],
  };
}
