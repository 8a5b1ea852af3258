import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import {
  CallbackInvokeRequest,
  type CallbackInvokeResponse,
} from "@pulumi/pulumi/proto/callback_pb";
import { call, connect } from "./grpc";

/** A message that serialises itself, as all generated ones do. */
interface Message {
  serializeBinary(): Uint8Array;
}

/** Calls functions of a program, which it serves over the Callbacks protocol. */
export class Callbacks {
  readonly #clients = new Map<string, CallbacksClient>();

  /** Answers with the bytes of the function's response; throws what it throws. */
  async invoke(callback: Callback, request: Message): Promise<Uint8Array> {
    const client = this.#clientOf(callback.getTarget());
    const message = new CallbackInvokeRequest()
      .setToken(callback.getToken())
      .setRequest(request.serializeBinary());
    const response = await call<CallbackInvokeResponse>((done) => client.invoke(message, done));
    return response.getResponse_asU8();
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #clientOf(target: string): CallbacksClient {
    const client = this.#clients.get(target) ?? connect(CallbacksClient, target);
    this.#clients.set(target, client);
    return client;
  }
}
