import { each } from "../rule/judge";
import type { Remark, SubjectOf, Verdict } from "../rule/rule";
import { jsonOf } from "./json";
import { ifKnown } from "./known";
import { listSettings, mapSettings, type Setting } from "./settings";
import { asList, isRecord, textOf } from "./values";

/** The types that define containers in full: as JSON text, or as a list whose lists have plural names. */
export const containerTypes = [
  "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
  "aws:ecs/taskDefinition:TaskDefinition",
] as const;

/** The types that say which image runs, with what environment. */
export const imageTypes = [
  ...containerTypes,
  "aws:ecs/expressGatewayService:ExpressGatewayService",
] as const;

/**
 * One container. Names of members may be in any case, as the provider reads them. They are read when asked
 * for, since in a definition that is an object any may be unknown.
 */
export class Container {
  constructor(private readonly definition: unknown) {}

  get name(): unknown {
    return memberOf(this.definition, "name");
  }

  get image(): unknown {
    return memberOf(this.definition, "image");
  }

  get privileged(): unknown {
    return memberOf(this.definition, "privileged");
  }

  get readonlyRootFilesystem(): unknown {
    return memberOf(this.definition, "readonlyrootfilesystem");
  }

  get user(): unknown {
    return memberOf(this.definition, "user");
  }

  get logDriver(): unknown {
    return memberOf(this.#logConfiguration, "logdriver");
  }

  /** All that it is given as plain text: environment, arguments, labels, options of the log driver. */
  get settings(): readonly Setting[] {
    const healthCheck = memberOf(this.definition, "healthcheck");
    return [
      ...this.#environment(),
      ...listSettings("entryPoint", this.#list("entrypoint", "entrypoints")),
      ...listSettings("command", this.#list("command", "commands")),
      ...listSettings(
        "healthCheck.command",
        asList<unknown>(memberOf(healthCheck, "command", "commands")),
      ),
      ...mapSettings("dockerLabels", memberOf(this.definition, "dockerlabels")),
      ...mapSettings("logConfiguration.options", memberOf(this.#logConfiguration, "options")),
    ];
  }

  get #logConfiguration(): unknown {
    return memberOf(this.definition, "logconfiguration");
  }

  #list(...names: readonly string[]): readonly unknown[] {
    return asList<unknown>(memberOf(this.definition, ...names));
  }

  #environment(): readonly Setting[] {
    const variables = this.#list("environment", "environments");
    return [...variables.keys()].map((index) => {
      const name = textOf(ifKnown(() => memberOf(variables[index], "name"))) ?? "";
      return {
        name,
        path: name === "" ? `environment[${index}]` : `environment.${name}`,
        read: () => memberOf(variables[index], "value"),
      };
    });
  }
}

/**
 * Judges the containers of a resource, each on its own. Remarks begin with the container they are about:
 * `containerDefinitions[0] (api): `.
 */
export function* eachContainer(
  subject: SubjectOf<(typeof imageTypes)[number]>,
  judge: (container: Container) => Verdict,
): Iterable<Remark> {
  if (subject.type === "aws:ecs/expressGatewayService:ExpressGatewayService") {
    yield* judgeAt("primaryContainer", new Container(subject.props.primaryContainer), judge);
    return;
  }
  const parsed = jsonOf(subject.props.containerDefinitions);
  const definitions = parsed.ok ? asList(parsed.value) : [];
  // AWS takes no task without containers: what it is to run cannot be told.
  if (definitions.length === 0) {
    yield "containerDefinitions is not a JSON list of containers; write it with pulumi.jsonStringify.";
  }
  yield* each(definitions, (definition, index) =>
    judgeAt(`containerDefinitions[${index}]`, new Container(definition), judge),
  );
}

function* judgeAt(
  path: string,
  container: Container,
  judge: (container: Container) => Verdict,
): Iterable<Remark> {
  const name = textOf(ifKnown(() => container.name));
  const at = name === undefined ? path : `${path} (${name})`;
  for (const remark of each([container], judge)) {
    yield typeof remark === "string" ? `${at}: ${remark}` : remark;
  }
}

/** The last member that has one of the names, given in lower case; of two, the provider takes the last. */
function memberOf(holder: unknown, ...names: readonly string[]): unknown {
  if (!isRecord(holder)) return undefined;
  const key = Object.keys(holder).findLast((candidate) => names.includes(candidate.toLowerCase()));
  return key === undefined ? undefined : holder[key];
}
