import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { fromStruct, toStruct } from "../../protocol/struct";
import { unknown, type Properties } from "../../protocol/wire";
import type {
  CheckRequest,
  CheckResponse,
  CreateRequest,
  DiffRequest,
  DiffResponse,
  InvokeRequest,
  ReadRequest,
  State,
  UpdateRequest,
} from "../provider";

/** The operations of a provider, out of the messages in which an engine asks for them, and back into such. */

export function checkRequestOf(request: messages.CheckRequest): CheckRequest {
  const olds = request.getOlds();
  return {
    ...identityIn(request),
    ...(olds && { olds: fromStruct(olds) }),
    news: fromStruct(request.getNews()),
  };
}

export function checkResponse({ inputs, failures }: CheckResponse): messages.CheckResponse {
  const problems = failures.map(({ property, reason }) =>
    new messages.CheckFailure().setProperty(property).setReason(reason),
  );
  return new messages.CheckResponse().setInputs(toStruct(inputs)).setFailuresList(problems);
}

export function diffRequestOf(request: messages.DiffRequest): DiffRequest {
  return {
    ...identityIn(request),
    olds: fromStruct(request.getOldInputs()),
    news: fromStruct(request.getNews()),
  };
}

export function diffResponse({ changes, replaces }: DiffResponse): messages.DiffResponse {
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  return new messages.DiffResponse()
    .setChanges(changes.length === 0 ? DIFF_NONE : DIFF_SOME)
    .setDiffsList([...changes])
    .setReplacesList([...replaces]);
}

export function createRequestOf(request: messages.CreateRequest): CreateRequest {
  return {
    ...identityIn(request),
    inputs: fromStruct(request.getProperties()),
    preview: request.getPreview(),
  };
}

export function createResponse({ id, outputs }: State): messages.CreateResponse {
  // In a preview no id is said; the engine then takes it for unknown.
  return new messages.CreateResponse()
    .setId(id === unknown ? "" : id)
    .setProperties(toStruct(outputs));
}

/** Inputs are what the program said last; outputs are absent where the engine does not know the resource. */
export function readRequestOf(request: messages.ReadRequest): ReadRequest {
  const given = fromStruct(request.getInputs());
  const state = fromStruct(request.getProperties());
  const deployed = Object.keys(given).length > 0;
  return {
    ...identityIn(request),
    id: request.getId(),
    inputs: deployed ? given : state,
    ...(deployed && { state }),
  };
}

export function readResponse(
  { id, outputs }: State,
  { inputs }: ReadRequest,
): messages.ReadResponse {
  return new messages.ReadResponse()
    .setId(id)
    .setInputs(toStruct(inputs))
    .setProperties(toStruct(outputs));
}

export function updateRequestOf(request: messages.UpdateRequest): UpdateRequest {
  return {
    ...identityIn(request),
    id: request.getId(),
    inputs: fromStruct(request.getNews()),
    state: fromStruct(request.getOlds()),
    preview: request.getPreview(),
  };
}

export function updateResponse({ outputs }: State): messages.UpdateResponse {
  return new messages.UpdateResponse().setProperties(toStruct(outputs));
}

export function invokeRequestOf(request: messages.InvokeRequest): InvokeRequest {
  return { token: request.getTok(), args: fromStruct(request.getArgs()) };
}

export function invokeResponse(result: Properties): messages.InvokeResponse {
  return new messages.InvokeResponse().setReturn(toStruct(result));
}

interface Identified {
  getUrn(): string;
  getType(): string;
  getName(): string;
}

function identityIn(request: Identified): { urn: string; type: string; name: string } {
  return { urn: request.getUrn(), type: request.getType(), name: request.getName() };
}
