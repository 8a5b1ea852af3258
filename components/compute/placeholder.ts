import { publicImage } from "./public-images";
import type { TaskContainer } from "./task-definition";

/**
 * What a service runs until its own image exists: it answers every request, so that a first deploy is
 * healthy. Runs as any user.
 */
export function placeholder(port: number): Pick<TaskContainer, "image" | "command"> {
  const server = `require("http").createServer((_, answer) => answer.end("ok")).listen(${port})`;
  return {
    image: publicImage("node"),
    command: ["node", "-e", server],
  };
}
