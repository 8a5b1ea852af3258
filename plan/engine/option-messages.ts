import { Alias as AliasMessage } from "@pulumi/pulumi/proto/alias_pb";
import { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { Value } from "google-protobuf/google/protobuf/struct_pb";
import type { Wire } from "../protocol/wire";
import type { Alias, PropertyDependencies } from "./resource";
import type { HookNames, Timeouts } from "./resource-options";

const { CustomTimeouts, ResourceHooksBinding } = RegisterResourceRequest;
type TimeoutsMessage = RegisterResourceRequest.CustomTimeouts;
type HooksMessage = RegisterResourceRequest.ResourceHooksBinding;

/** An empty field of an alias means that it is as it is now. */
export function aliasOf(alias: AliasMessage): Alias {
  const spec = alias.getSpec();
  if (!spec) return { urn: alias.getUrn() };
  const fields = {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parent: spec.getParenturn(),
  };
  return { ...given(fields), noParent: spec.getNoparent() };
}

export function aliasMessage(alias: Alias): AliasMessage {
  if ("urn" in alias) return new AliasMessage().setUrn(alias.urn);
  const { name = "", type = "", stack = "", project = "", parent, noParent } = alias;
  const spec = new AliasMessage.Spec()
    .setName(name)
    .setType(type)
    .setStack(stack)
    .setProject(project);
  if (noParent === true) spec.setNoparent(true);
  else if (parent !== undefined) spec.setParenturn(parent);
  return new AliasMessage().setSpec(spec);
}

/** A message that lists URNs, as each kind of request has its own. */
interface UrnsMessage {
  getUrnsList(): string[];
}

/** What each property is made of, out of a map of messages. */
export function linksOf(map: {
  forEach(visit: (message: UrnsMessage, property: string) => void): void;
}): PropertyDependencies {
  const found: Record<string, readonly string[]> = {};
  map.forEach((message, property) => {
    found[property] = message.getUrnsList();
  });
  return found;
}

/** Timeouts of either request that has them: for a resource, and for a component of a plugin. */
type TimeoutFields = Pick<TimeoutsMessage, "getCreate" | "getUpdate" | "getDelete" | "getRead">;

export function timeoutsOf(message: TimeoutFields | undefined): Timeouts {
  return given({
    create: message?.getCreate() ?? "",
    update: message?.getUpdate() ?? "",
    delete: message?.getDelete() ?? "",
    read: message?.getRead() ?? "",
  });
}

export function timeoutsMessage(timeouts: Timeouts): TimeoutsMessage {
  return new CustomTimeouts()
    .setCreate(timeouts.create ?? "")
    .setUpdate(timeouts.update ?? "")
    .setDelete(timeouts.delete ?? "")
    .setRead(timeouts.read ?? "");
}

/** Hooks of either request that has them. */
type HookFields = Pick<HooksMessage, Extract<keyof HooksMessage, `get${string}List`>>;

export function hookNamesOf(message: HookFields | undefined): HookNames {
  const names = {
    beforeCreate: message?.getBeforeCreateList() ?? [],
    afterCreate: message?.getAfterCreateList() ?? [],
    beforeUpdate: message?.getBeforeUpdateList() ?? [],
    afterUpdate: message?.getAfterUpdateList() ?? [],
    beforeDelete: message?.getBeforeDeleteList() ?? [],
    afterDelete: message?.getAfterDeleteList() ?? [],
    onError: message?.getOnErrorList() ?? [],
  };
  return Object.fromEntries(Object.entries(names).filter(([, list]) => list.length > 0));
}

export function hooksMessage(hooks: HookNames): HooksMessage {
  return new ResourceHooksBinding()
    .setBeforeCreateList([...(hooks.beforeCreate ?? [])])
    .setAfterCreateList([...(hooks.afterCreate ?? [])])
    .setBeforeUpdateList([...(hooks.beforeUpdate ?? [])])
    .setAfterUpdateList([...(hooks.afterUpdate ?? [])])
    .setBeforeDeleteList([...(hooks.beforeDelete ?? [])])
    .setAfterDeleteList([...(hooks.afterDelete ?? [])])
    .setOnErrorList([...(hooks.onError ?? [])]);
}

export function triggerOf(message: Value | undefined): Wire | undefined {
  // The JSON form of a Value holds exactly what Wire allows.
  return message?.toJavaScript() as Wire | undefined;
}

export function triggerMessage(trigger: Wire): Value {
  // Its declaration lists the same types, but for being read-only.
  return Value.fromJavaScript(trigger as Parameters<typeof Value.fromJavaScript>[0]);
}

/** Without the fields that say nothing. */
function given<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  // What is left of an object has its type, but for what is gone.
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")) as Partial<T>;
}
