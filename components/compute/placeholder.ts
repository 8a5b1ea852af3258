/** What a service runs until its own image exists: it answers every request, so that a first deploy is healthy. */
export function placeholder(port: number): {
  readonly image: string;
  readonly command: readonly string[];
} {
  const server = `require("http").createServer((_, answer) => answer.end("ok")).listen(${port})`;
  return {
    image: "public.ecr.aws/docker/library/node:22-alpine",
    command: ["node", "-e", server],
  };
}
