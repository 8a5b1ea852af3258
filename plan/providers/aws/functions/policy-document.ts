import { crc32 } from "node:zlib";
import type { Properties, Wire } from "../../../protocol/wire";
import { failuresOf, type Relation, type TypeChecks } from "../checks/check";
import { json, matching, oneOf } from "../checks/expect/text";
import { isAbsent, relation, within } from "../checks/relations";
import { itemsOf, textOf } from "./arguments";
import { documentIn } from "./policy-json";
import { merged, write, type PolicyDocument } from "./policy-model";
import { statementOf } from "./policy-statement";

/** The version that the provider writes where the program names none. */
const currentVersion = "2012-10-17";

const noText = oneOf("");

const checks: TypeChecks = {
  source: "internal/service/iam/policy_document_data_source.go",
  arguments: {
    overrideJson: noText,
    "overridePolicyDocuments[]": json,
    sourceJson: noText,
    "sourcePolicyDocuments[]": json,
    "statements[].effect": oneOf("Allow", "Deny"),
    "statements[].sid": matching(/^[a-zA-Z0-9]*$/, "only letters and digits"),
    version: oneOf("2008-10-17", currentVersion),
  },
  relations: [
    ...within("statements[].conditions[]", ...required("test", "values", "variable")),
    ...within("statements[].notPrincipals[]", ...required("identifiers", "type")),
    ...within("statements[].principals[]", ...required("identifiers", "type")),
  ],
};

/** The answer of `aws.iam.getPolicyDocument`, which the provider works out without AWS. */
export function policyDocument(args: Properties): Properties {
  refuse(failuresOf(checks, args).map(({ property, reason }) => `${property}: ${reason}`));
  const { sourcePolicyDocuments = [], overridePolicyDocuments = [], version } = args;
  const sources = documentsIn(sourcePolicyDocuments, "source");
  refuse(repeated(sources.flatMap(sidsOf), " in source_policy_documents"));
  const own = ownDocument(args);
  refuse(repeated(sidsOf(own), ""));
  const overrides = documentsIn(overridePolicyDocuments, "override");
  const document = merged([...sources, own, ...overrides]);
  const text = write(document, 2);
  return {
    id: String(crc32(text)),
    json: text,
    minifiedJson: write(document),
    version: version ?? currentVersion,
  };
}

function ownDocument({ policyId = "", statements = [], version }: Properties): PolicyDocument {
  const Version = textOf(version ?? currentVersion);
  return {
    Version,
    Id: policyId === "" ? undefined : textOf(policyId),
    Statement: itemsOf(statements).map((statement) =>
      statementOf(statement as Properties, Version),
    ),
  };
}

function documentsIn(texts: Wire, kind: "source" | "override"): readonly PolicyDocument[] {
  return itemsOf(texts).map((text, index) => {
    try {
      return documentIn(textOf(text));
    } catch (error) {
      throw new Error(
        `writing IAM Policy Document: merging ${kind} document ${index}: ${String(error)}`,
        { cause: error },
      );
    }
  });
}

function sidsOf({ Statement = [] }: PolicyDocument): readonly string[] {
  return Statement.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]));
}

function repeated(sids: readonly string[], where: string): readonly string[] {
  const again = sids.filter((sid, index) => sids.indexOf(sid) < index);
  return [...new Set(again)].map(
    (sid) => `duplicate Sid (${sid})${where}. Remove the Sid or ensure Sids are unique.`,
  );
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`writing IAM Policy Document: ${problems.join("; ")}`);
}

function required(...properties: readonly string[]): readonly Relation[] {
  return properties.map((property) =>
    relation([property], (block) =>
      isAbsent(block, property) ? [{ property, reason: "is required" }] : [],
    ),
  );
}
