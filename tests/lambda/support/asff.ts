/**
 * What Security Hub refuses in a finding: attributes that are missing, and those over its limits.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html
 */
export function asffProblems(finding: object): readonly string[] {
  const fields = finding as Readonly<Record<string, unknown>>; // any object: it is what is judged
  const problems: string[] = [];
  const check = (field: string, holds: boolean) => {
    if (!holds) problems.push(field);
  };
  const isText = (value: unknown, longest: number): boolean =>
    typeof value === "string" && value !== "" && value.length <= longest;
  const isInstant = (value: unknown): boolean =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);

  check("SchemaVersion", fields["SchemaVersion"] === "2018-10-08");
  for (const [field, longest] of [
    ["Id", 512],
    ["GeneratorId", 512],
    ["Title", 256],
    ["Description", 1024],
    ["ProductName", 128],
    ["CompanyName", 128],
  ] as const)
    check(field, isText(fields[field], longest));
  check(
    "ProductArn",
    /^arn:aws:securityhub:[a-z0-9-]+:(\d{12}):product\/\1\/default$/.test(
      String(fields["ProductArn"]),
    ),
  );
  check("AwsAccountId", /^\d{12}$/.test(String(fields["AwsAccountId"])));
  for (const field of ["CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt"])
    check(field, isInstant(fields[field]));
  const { Label } = fields["Severity"] as { Label?: string };
  check("Severity", ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"].includes(Label ?? ""));

  const types = fields["Types"] as readonly string[];
  const namespaces =
    /^(Software and Configuration Checks|TTPs|Effects|Unusual Behaviors|Sensitive Data Identifications)(\/[^/]+){0,2}$/;
  check(
    "Types",
    types.length >= 1 && types.length <= 50 && types.every((it) => namespaces.test(it)),
  );
  const resources = fields["Resources"] as readonly { Type?: string; Id?: string }[];
  check("Resources", resources.length >= 1 && resources.length <= 32);
  for (const { Type, Id } of resources) {
    check("Resources.Type", isText(Type, 256));
    check("Resources.Id", isText(Id, 512));
  }
  const products = Object.entries(fields["ProductFields"] as Readonly<Record<string, string>>);
  check("ProductFields", products.length <= 50);
  for (const [name, value] of products)
    check(`ProductFields.${name}`, name.length <= 128 && value.length <= 2048 && /\S/.test(value));
  check("size", Buffer.byteLength(JSON.stringify(finding)) <= 240 * 1024);
  return problems;
}
