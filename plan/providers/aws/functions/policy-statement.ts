import type { Properties, Wire } from "../../../protocol/wire";
import { itemsOf, textOf } from "./arguments";
import {
  conditionsIn,
  descending,
  oneOrList,
  principalsIn,
  type Condition,
  type PolicyStatement,
  type Principals,
} from "./policy-model";
import { setOf, writtenText } from "./sets";

/**
 * A statement as the arguments of `aws.iam.getPolicyDocument` say it.
 * Source: internal/service/iam/policy_document_data_source.go, dataSourcePolicyDocumentRead.
 * @param version of the document: the old one has no variables
 */
export function statementOf(statement: Properties, version: string): PolicyStatement {
  const variables = withVariables(version);
  const { sid = "", effect } = statement;
  return {
    Sid: sid === "" ? undefined : textOf(sid),
    Effect: textOf(effect ?? "Allow"),
    Action: listed(statement["actions"]),
    NotAction: listed(statement["notActions"]),
    Resource: listed(statement["resources"], variables),
    NotResource: listed(statement["notResources"], variables),
    Principal: principalsIn(principalsOf(statement["principals"], variables)),
    NotPrincipal: principalsIn(principalsOf(statement["notPrincipals"], variables)),
    Condition: conditionsIn(conditionsOf(statement["conditions"], variables)),
  };
}

type Replace = (text: string) => string;

/** `&{…}` stands for a variable of IAM, so that nobody else replaces it on the way. */
function withVariables(version: string): Replace {
  return (text) => {
    if (version !== "2008-10-17" || !text.includes("&{")) return text.replaceAll("&{", "${");
    throw new Error(
      `found &{ sequence in (${text}), which is not supported in document version 2008-10-17`,
    );
  };
}

function principalsOf(value: Wire | undefined, variables: Replace): readonly Principals[] {
  const principals = blocksOf(value).map(({ type = "", identifiers }) => ({
    type: textOf(type),
    identifiers: setOf(textsOf(identifiers), writtenText),
  }));
  const written = ({ type, identifiers }: (typeof principals)[number]) =>
    `identifiers:{${identifiers.map(writtenText).join("")}};type:${type};`;
  return setOf(principals, written).map(({ type, identifiers }) => ({
    type,
    identifiers: oneOrList(descending(identifiers).map(variables)),
  }));
}

function conditionsOf(value: Wire | undefined, variables: Replace): readonly Condition[] {
  const conditions = blocksOf(value).map(({ test = "", variable = "", values }) => ({
    test: textOf(test),
    variable: textOf(variable),
    values: textsOf(values),
  }));
  const written = ({ test, variable, values }: Condition) =>
    `test:${test};values:(${values.map(writtenText).join("")});variable:${variable};`;
  return setOf(conditions, written).map((condition) => ({
    ...condition,
    values: condition.values.map(variables),
  }));
}

/** Members of a set as the document lists them; undefined where there are none. */
function listed(value: Wire | undefined, variables: Replace = String): Wire | undefined {
  const members = [...new Set(textsOf(value))];
  return members.length === 0 ? undefined : oneOrList(descending(members).map(variables));
}

function textsOf(value: Wire | undefined): readonly string[] {
  return itemsOf(value).map(textOf);
}

function blocksOf(value: Wire | undefined): readonly Properties[] {
  return itemsOf(value) as readonly Properties[];
}
