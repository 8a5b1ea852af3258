/**
 * What SARIF 2.1.0 says of the objects that a report of findings is made of: which properties each has, of
 * which form, and which it must have. An object with any other property is no SARIF.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html,
 * sections 3.13 to 3.51, and the schema that it names.
 */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const count: Schema = { type: "integer", minimum: 1 };
/** RFC 3986: no spaces, no controls, and nothing that must be percent-encoded. */
const uriReference: Schema = {
  type: "string",
  pattern: "^(?:[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$",
};
const uri: Schema = { allOf: [uriReference, { pattern: "^[A-Za-z][A-Za-z0-9+.\\-]*:" }] };

const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
const listOf = (items: Schema): Schema => ({ type: "array", items });

function object(properties: Readonly<Record<string, Schema>>, ...required: string[]): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** 3.8: anything, of which tags are texts that differ. */
const propertyBag: Schema = {
  type: "object",
  properties: { tags: { ...listOf(text), uniqueItems: true } },
};

const message: Schema = {
  ...object({ text, markdown: text, id: text, arguments: listOf(text), properties: propertyBag }),
  anyOf: [{ required: ["text"] }, { required: ["id"] }],
};

const multiformat = object({ text, markdown: text, properties: propertyBag }, "text");

const level = oneOf("none", "note", "warning", "error");

const reportingDescriptor = object(
  {
    ...{ id: text, guid: text, name: text, helpUri: uri, help: multiformat },
    ...{ shortDescription: multiformat, fullDescription: multiformat, properties: propertyBag },
    defaultConfiguration: object({
      ...{ enabled: { type: "boolean" }, level, rank: { type: "number" } },
      ...{ parameters: propertyBag, properties: propertyBag },
    }),
  },
  "id",
);

const toolComponent = object(
  {
    ...{ name: text, fullName: text, version: text, semanticVersion: text, organization: text },
    ...{ informationUri: uri, rules: listOf(reportingDescriptor), properties: propertyBag },
  },
  "name",
);

const location = object({
  id: { type: "integer", minimum: -1 },
  physicalLocation: {
    ...object({
      artifactLocation: object({
        ...{ uri: uriReference, uriBaseId: text, description: message, properties: propertyBag },
        index: { type: "integer", minimum: -1 },
      }),
      region: object({
        ...{ startLine: count, startColumn: count, endLine: count, endColumn: count },
        ...{ message, properties: propertyBag },
      }),
      properties: propertyBag,
    }),
    required: ["artifactLocation"],
  },
  logicalLocations: listOf(
    object({ name: text, fullyQualifiedName: text, kind: text, properties: propertyBag }),
  ),
  ...{ message, properties: propertyBag },
});

const suppression = object(
  {
    ...{ kind: oneOf("inSource", "external"), justification: text, guid: text, location },
    ...{ status: oneOf("accepted", "underReview", "rejected"), properties: propertyBag },
  },
  "kind",
);

const result: Schema = {
  ...object(
    {
      ...{ ruleId: text, ruleIndex: { type: "integer", minimum: -1 }, guid: text, level, message },
      kind: oneOf("notApplicable", "pass", "fail", "review", "open", "informational"),
      ...{ locations: listOf(location), suppressions: listOf(suppression) },
      ...{ partialFingerprints: { type: "object" }, properties: propertyBag },
    },
    "message",
  ),
  // 3.27.10: what is no failure has no level.
  anyOf: [
    { properties: { kind: { const: "fail" } } },
    { properties: { level: { const: "none" } } },
  ],
};

export const sarifSchema = object(
  {
    ...{ $schema: uri, version: { const: "2.1.0" } },
    runs: listOf(
      object(
        {
          tool: object({ driver: toolComponent, properties: propertyBag }, "driver"),
          automationDetails: object({ id: text, guid: text, properties: propertyBag }),
          ...{ results: listOf(result), properties: propertyBag },
        },
        "tool",
      ),
    ),
  },
  "version",
  "runs",
);
