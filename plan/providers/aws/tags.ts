import {
  isObject,
  isSecret,
  isUnknown,
  parseText,
  type Properties,
  type Wire,
} from "../../protocol/wire";
import type { SdkType } from "./sdk-types";

/**
 * Merges the provider's `defaultTags` into the tags of a resource, whose own tags win. The provider does
 * so for the types that report `tagsAll` (pulumi/pulumi-aws provider/tags.go), in Check, so that policies
 * and people see the tags as AWS will.
 */
export function withDefaultTags(
  declared: SdkType,
  inputs: Properties,
  defaults: Readonly<Record<string, Wire>>,
): Properties {
  const taggable = declared.args.has("tags") && declared.computed.has("tagsAll");
  const own = inputs["tags"];
  if (!taggable || Object.keys(defaults).length === 0 || isUnknown(own)) return inputs;
  if (isSecret(own)) {
    return { ...inputs, tags: { ...own, value: merge(defaults, own.value) } };
  }
  return { ...inputs, tags: merge(defaults, own) };
}

/** The default tags in a provider's configuration, which carries objects as JSON text. */
export function defaultTagsOf(config: Properties): Readonly<Record<string, Wire>> {
  const value = parseText(config["defaultTags"]);
  const tags = isObject(value) ? value["tags"] : undefined;
  return isObject(tags) ? tags : {};
}

function merge(defaults: Readonly<Record<string, Wire>>, own: Wire | undefined): Wire {
  return { ...defaults, ...(isObject(own) ? own : {}) };
}
