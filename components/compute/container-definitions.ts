/** A container as a service asks for it. */
export interface Container {
  readonly name: string;
  /** With tag or digest. */
  readonly image: string;
  readonly command?: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Folders it may write to; the rest of its file system is read-only. */
  readonly writablePaths: readonly string[];
  readonly logGroup: string;
  readonly region: string;
}

/** Name of the volume behind a folder that a container may write to. */
export function volumeName(path: string): string {
  return `writable${path.replaceAll("/", "-")}`;
}

/**
 * Containers as JSON in the form in which AWS gives them back, with every list it fills in and in its
 * order. Any other form reads as a change, and makes a new revision of the task at each deployment
 * (pulumi/pulumi-aws#1738, #4576, #5256).
 */
export function containerDefinitions(containers: readonly Container[]): string {
  const byName = containers.toSorted((a, b) => compare(a.name, b.name));
  return JSON.stringify(byName.map(definitionOf));
}

function definitionOf(container: Container) {
  const { name, image, command, port, environment, writablePaths, logGroup, region } = container;
  return {
    ...(command && { command }),
    environment: Object.entries(environment)
      .map(([key, value]) => ({ name: key, value }))
      .sort((a, b) => compare(a.name, b.name)),
    essential: true,
    image,
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": logGroup,
        "awslogs-region": region,
        "awslogs-stream-prefix": name,
      },
    },
    mountPoints: writablePaths.map((path) => ({
      containerPath: path,
      readOnly: false,
      sourceVolume: volumeName(path),
    })),
    name,
    portMappings: [{ containerPort: port, hostPort: port, protocol: "tcp" }],
    readonlyRootFilesystem: true,
    systemControls: [],
    volumesFrom: [],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
