import { firelensConfiguration, logConfigurationOf, type ContainerLogs } from "./container-logs";

/** A container as a task asks for it. */
export interface Container extends ContainerLogs {
  /** With tag or digest. */
  readonly image: string;
  readonly command?: readonly string[];
  /** By number, as in `1000:1000`: names are of the image, which may give them to root. */
  readonly user: string;
  /** Left out where nobody outside the task calls. */
  readonly port?: number;
  readonly environment: Readonly<Record<string, string>>;
  /** ARNs of parameters of Systems Manager whose values it reads as variables, by variable. @default - none */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Folders it may write to; the rest of its file system is read-only. */
  readonly writablePaths: readonly string[];
  /** Run inside the container; any code but 0 is a failure. Left out where only the load balancer asks. */
  readonly healthCommand?: readonly string[];
  /** Containers that must be healthy before this one starts. */
  readonly startsAfter?: readonly string[];
  /** Whether its end is the end of the task. @default true */
  readonly essential?: boolean;
  /** MiB at which it is stopped. @default - as much as the task has */
  readonly memoryMiB?: number;
  /** Makes it the log router of the task, with this file of its own image. */
  readonly routes?: { readonly configFile: string };
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
  const { name, image, command, user, port, environment, writablePaths, memoryMiB } = container;
  const { parameters = {}, healthCommand, startsAfter = [], essential = true, routes } = container;
  const secrets = byKey(parameters).map(([key, valueFrom]) => ({ name: key, valueFrom }));
  return {
    ...(command && { command }),
    ...(startsAfter.length > 0 && {
      dependsOn: startsAfter.map((containerName) => ({ condition: "HEALTHY", containerName })),
    }),
    environment: byKey(environment).map(([key, value]) => ({ name: key, value })),
    essential,
    ...(routes && { firelensConfiguration: firelensConfiguration(routes.configFile) }),
    ...(healthCommand && {
      // Failures while the container starts do not count.
      healthCheck: {
        command: healthCommand,
        interval: 15,
        retries: 3,
        startPeriod: 30,
        timeout: 5,
      },
    }),
    image,
    // Fargate has no flag against new privileges; without capabilities there are none to gain.
    linuxParameters: { capabilities: { add: [], drop: ["ALL"] }, initProcessEnabled: true },
    logConfiguration: logConfigurationOf(container),
    ...(memoryMiB !== undefined && { memory: memoryMiB }),
    mountPoints: writablePaths.map((path) => ({
      containerPath: path,
      readOnly: false,
      sourceVolume: volumeName(path),
    })),
    name,
    portMappings:
      port === undefined ? [] : [{ containerPort: port, hostPort: port, protocol: "tcp" }],
    readonlyRootFilesystem: true,
    ...(secrets.length > 0 && { secrets }),
    systemControls: port !== undefined && port <= lastRootPort ? [openLowPorts(port)] : [],
    user,
    volumesFrom: [],
  };
}

/** Up to here, Linux lets only root listen. */
const lastRootPort = 1023;

/**
 * Lets any user listen on the port and those above it; on Fargate since platform 1.4.0.
 * Source: docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
function openLowPorts(port: number) {
  return { namespace: "net.ipv4.ip_unprivileged_port_start", value: String(port) };
}

function byKey(values: Readonly<Record<string, string>>) {
  return Object.entries(values).sort(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
