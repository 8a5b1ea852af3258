import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type ChildInput,
  type Expansion,
  keyOf,
  Ref,
} from "../../../../../plan/providers/awsx/child";
import {
  contains,
  firstOf,
  lastOf,
  overlaps,
  parseBlock,
} from "../../../../../plan/providers/awsx/vpc/cidr";
import { expandScene, holds, type Spec, vpcBlock } from "./scenes";
import {
  childOf,
  childrenOf,
  key,
  natGatewayType,
  routeType,
  subnetType,
  tagsOf,
  textOf,
} from "./support";

function refsIn(value: ChildInput): Ref[] {
  if (value instanceof Ref) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(refsIn);
}

describe("Of any specs and zones", () => {
  it("there is one subnet per spec and zone, except for ranges that stay free", () => {
    holds(({ name, zones, specs }, expansion) => {
      const wanted = zones.flatMap((zone, index) =>
        specs
          .filter((spec) => spec.type !== "Unused")
          .map((spec) => `${name}-${spec.name}-${index + 1} in ${zone} for ${spec.type}`),
      );
      const found = childrenOf(expansion, subnetType).map(
        (child) =>
          `${child.name} in ${textOf(child, "availabilityZone")} for ${String(tagsOf(child)["SubnetType"])}`,
      );
      assert.deepEqual(found.toSorted(), wanted.toSorted());
    });
  });

  it("the subnets have the sizes asked for, lie inside the VPC and do not overlap", () => {
    holds(({ specs }, expansion) => {
      const vpc = parseBlock(vpcBlock);
      const subnets = childrenOf(expansion, subnetType).map((child) => ({
        spec: specs.find((spec) => child.name.includes(`-${spec.name}-`)),
        block: parseBlock(textOf(child, "cidrBlock")),
      }));
      for (const { spec, block } of subnets) {
        assert.equal(block.prefix, spec?.cidrMask);
        assert.ok(contains(vpc, firstOf(block)) && contains(vpc, lastOf(block)));
        assert.ok(!subnets.some((other) => other.block !== block && overlaps(other.block, block)));
      }
    });
  });

  it("the order of the specs is that of the addresses in each zone, and of the layout put out", () => {
    holds(({ name: vpcName, zones, specs }, expansion) => {
      const addressOf = (name: string) => {
        const found = childrenOf(expansion, subnetType).find((child) => child.name === name);
        return found === undefined ? [] : [parseBlock(textOf(found, "cidrBlock")).address];
      };
      for (const [index] of zones.entries()) {
        const addresses = specs.flatMap((spec) =>
          addressOf(`${vpcName}-${spec.name}-${index + 1}`),
        );
        assert.deepEqual(
          addresses,
          addresses.toSorted((a, b) => a - b),
        );
      }
      assert.deepEqual(
        expansion.outputs["subnetLayout"],
        specs.map((spec) => ({ ...spec, size: 2 ** (32 - spec.cidrMask) })),
      );
    });
  });

  it("each private subnet has a route by a NAT gateway exactly if NAT is on, and no isolated one has any", () => {
    holds(({ name, specs, nat, zones }, expansion) => {
      const routes = childrenOf(expansion, routeType);
      for (const spec of specs) {
        for (const [index] of zones.entries()) {
          const route = routes.find((child) => child.name === `${name}-${spec.name}-${index + 1}`);
          const gateway = `${name}-${nat === "Single" ? 1 : index + 1}`;
          const wanted =
            spec.type === "Private" && nat !== "None"
              ? new Ref(key(natGatewayType, gateway), "id")
              : undefined;
          assert.deepEqual(route?.inputs["natGatewayId"], wanted);
          assert.equal(route?.inputs["gatewayId"] !== undefined, spec.type === "Public");
        }
      }
      const gateways = { None: 0, Single: 1, OnePerAz: zones.length }[nat];
      assert.equal(childrenOf(expansion, natGatewayType).length, gateways);
    });
  });

  it("every parent and reference comes before its user, and no two resources are the same", () => {
    holds((_, { children, outputs }) => {
      const seen = new Set<string>();
      for (const child of children) {
        const refs = Object.values(child.inputs)
          .flatMap(refsIn)
          .map((ref) => ref.child);
        for (const needed of [...refs, ...child.dependsOn, child.parent ?? []].flat()) {
          assert.ok(seen.has(needed), `${keyOf(child)} needs ${needed}`);
        }
        assert.ok(!seen.has(keyOf(child)), keyOf(child));
        seen.add(keyOf(child));
      }
      for (const ref of Object.values(outputs).flatMap(refsIn)) assert.ok(seen.has(ref.child));
    });
  });

  it("a Name tag by zone changes nothing but tags", () => {
    const withoutTags = ({ children }: Expansion) =>
      children.map((child) => ({ ...child, inputs: { ...child.inputs, tags: undefined } }));
    holds((scene, expansion) => {
      const args = { ...scene.args, subnetNameTagStrategy: "Legacy" };
      assert.deepEqual(withoutTags(expansion), withoutTags(expandScene({ ...scene, args })));
    });
  });

  it("the same blocks given one by one make the same resources", () => {
    holds((scene, expansion) => {
      const blockOf = (spec: Spec, index: number) =>
        textOf(
          childOf(expansion, subnetType, `${scene.name}-${spec.name}-${index + 1}`),
          "cidrBlock",
        );
      const subnetSpecs = scene.specs
        .filter((spec) => spec.type !== "Unused")
        .map((spec) => ({
          type: spec.type,
          name: spec.name,
          cidrBlocks: scene.zones.map((_, index) => blockOf(spec, index)),
        }));
      fc.pre(subnetSpecs.length > 0);
      assert.deepEqual(
        expandScene({ ...scene, args: { ...scene.args, subnetSpecs } }).children,
        expansion.children,
      );
    });
  });
});
