import type { Server } from "@grpc/grpc-js";
import { EngineService, type IEngineServer } from "@pulumi/pulumi/proto/engine_grpc_pb";
import {
  GetRootResourceResponse,
  LogSeverity,
  RequirePulumiVersionResponse,
  SetRootResourceResponse,
  type LogRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { unary, unimplemented } from "../protocol/grpc";
import type { Urn } from "./urn";

export type Severity = "debug" | "info" | "warning" | "error";

/** A line that the program, or its SDK, has logged. */
export interface LogEntry {
  readonly severity: Severity;
  readonly message: string;
  /** The resource it is about. */
  readonly urn: Urn | undefined;
}

/** Offers the program a log and the root of its resources, over the Engine protocol. */
export function addEngineService(server: Server, log: (entry: LogEntry) => void): void {
  let root = "";
  const service: IEngineServer = {
    log: unary((request: LogRequest) => {
      log({
        severity: severities[request.getSeverity()],
        message: request.getMessage(),
        urn: request.getUrn() || undefined,
      });
      return new Empty();
    }),
    getRootResource: unary(() => new GetRootResourceResponse().setUrn(root)),
    setRootResource: unary((request) => {
      root = request.getUrn();
      return new SetRootResourceResponse();
    }),
    startDebugging: unimplemented,
    // There is no CLI here whose version could be too old.
    requirePulumiVersion: unary(() => new RequirePulumiVersionResponse()),
  };
  server.addService(EngineService, service);
}

const severities: Readonly<Record<LogSeverity, Severity>> = {
  [LogSeverity.DEBUG]: "debug",
  [LogSeverity.INFO]: "info",
  [LogSeverity.WARNING]: "warning",
  [LogSeverity.ERROR]: "error",
};
