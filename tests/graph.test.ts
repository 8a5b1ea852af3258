import assert from "node:assert/strict";
import type { Resource } from "../plan/engine/resource";
import { Graph } from "./support/graph";
import { planned } from "./support/planned";
import { stacks } from "./support/stacks";
import { variants } from "./support/variants";

/**
 * The order of the architecture: what is made in one line depends only on lines above it. Money stands alone
 * at the top; network, keys and topics come before what uses them, stores after those that they admit and before
 * the services that use them.
 */
const order = [
  ["finops:CostGuardrails", "finops:CostAllocationTags"],
  ["security:EncryptionKeys", "edge:SiteKeys", "data:AccessLogBucket"],
  ["network:Network", "observability:AlarmTopic", "data:Bucket"],
  ["security:SigningKeys"],
  ["network:FlowLogs", "edge:Entrance", "compute:Cluster"],
  ["compute:ImageRepositories", "compute:ImageScanning"],
  ["edge:Site", "compute:ServiceFirewall", "network:Bastion"],
  ["data:Database", "data:Cache"],
  ["compute:FargateService"],
  ["data:Backup", "finops:OfficeHours"],
  ["security:AccountGuardrails", "security:PeopleAccess", "audit:AccountWatch"],
  ["audit:FollowUp", "audit:WebhookNotifier", "analytics:AlertArchive"],
  ["analytics:RecordCatalog"],
  ["analytics:QueryWorkgroup"],
  ["analytics:AlertDataSet"],
];

/** Whatever is made by a choice of configuration has its place too. */
const choices = [...stacks.map((stack) => ({ what: "", stack, change: {} })), ...variants];

describe("the graph of a stack", function () {
  this.timeout(60_000);

  for (const { what, stack, change } of choices) {
    it(`of ${stack} ${what || "as it is"} has no edge back up the order of the architecture`, async () => {
      const graph = new Graph(await planned(stack, { change }));
      const back = graph.resources.flatMap((resource) =>
        resource.dependencies
          .map((urn) => [graph.part(resource), graph.part(graph.resource(urn))] as const)
          .filter(([from, to]) => from !== to && placeOf(from) <= placeOf(to))
          .map(([from, to]) => `${nameOf(from)} waits for ${nameOf(to)}`),
      );
      assert.deepEqual(back, []);
    });
  }
});

const partType = (part: Resource | undefined) => part?.type.replace(/^meddiflux:/, "") ?? "";
const nameOf = (part: Resource | undefined) => `${partType(part)} ${part?.name ?? ""}`;

/** The line of `order` that a part of the platform is in; -1 for providers and the stack itself. */
function placeOf(part: Resource | undefined): number {
  if (!part) return -1;
  const place = order.findIndex((line) => line.includes(partType(part)));
  assert.notEqual(place, -1, `${nameOf(part)} has no place in the order; give it one`);
  return place;
}
