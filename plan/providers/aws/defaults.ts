import type { Properties } from "../../protocol/wire";

const managed: Properties = { description: "Managed by Pulumi" };

/**
 * Values that the provider itself fills in where the program says nothing.
 * Source: pulumi/pulumi-aws provider/resources.go (`managedByPulumi` and other defaults), September 2026.
 */
const defaults: Readonly<Record<string, Properties>> = {
  "aws:docdb/subnetGroup:SubnetGroup": managed,
  "aws:ec2/securityGroup:SecurityGroup": managed,
  "aws:elasticache/parameterGroup:ParameterGroup": managed,
  "aws:elasticache/subnetGroup:SubnetGroup": managed,
  "aws:neptune/subnetGroup:SubnetGroup": managed,
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": managed,
  "aws:rds/optionGroup:OptionGroup": { optionGroupDescription: "Managed by Pulumi" },
  "aws:rds/parameterGroup:ParameterGroup": managed,
  "aws:rds/subnetGroup:SubnetGroup": managed,
  "aws:redshift/parameterGroup:ParameterGroup": managed,
  "aws:redshift/subnetGroup:SubnetGroup": managed,
  "aws:route53/zone:Zone": { comment: "Managed by Pulumi" },
};

export function withDefaults(type: string, inputs: Properties): Properties {
  const missing = Object.entries(defaults[type] ?? {}).filter(
    ([property]) => inputs[property] === undefined,
  );
  return missing.length === 0 ? inputs : { ...inputs, ...Object.fromEntries(missing) };
}
