import * as grpc from "@grpc/grpc-js";

/** What the engine itself allows; the default of 4 MiB is too small for large programs. */
const maxMessageBytes = 400 * 1024 * 1024;

const options: grpc.ServerOptions & grpc.ClientOptions = {
  "grpc.max_receive_message_length": maxMessageBytes,
  "grpc.max_send_message_length": maxMessageBytes,
};

/** A server on the loopback interface and the address under which it is reached. */
export interface LocalServer {
  readonly address: string;
  close(): void;
}

/** Starts a server for the given services on a free port. */
export async function serve(register: (server: grpc.Server) => void): Promise<LocalServer> {
  const server = new grpc.Server(options);
  register(server);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    close: () => {
      server.forceShutdown();
    },
  };
}

/** Answers a call with what `answer` returns; what it throws becomes the call's error. */
export function unary<Request, Response>(
  answer: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return ({ request }, callback) => {
    Promise.resolve(request)
      .then(answer)
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          const details = error instanceof Error ? error.message : String(error);
          callback({ code: grpc.status.UNKNOWN, details });
        },
      );
  };
}

/** Answers that the call is not part of what this server offers. */
export const unimplemented: grpc.handleUnaryCall<unknown, never> = (_call, callback) => {
  callback({ code: grpc.status.UNIMPLEMENTED, details: "not implemented" });
};

/** The same for a call that would answer with a stream. */
export const unimplementedStream: grpc.handleServerStreamingCall<unknown, never> = (stream) => {
  stream.destroy(Object.assign(new Error("not implemented"), { code: grpc.status.UNIMPLEMENTED }));
};

/** Connects a client of a generated class. */
export function connect<C>(
  client: new (
    address: string,
    credentials: grpc.ChannelCredentials,
    options: grpc.ClientOptions,
  ) => C,
  address: string,
): C {
  return new client(address, grpc.credentials.createInsecure(), options);
}

/** A call of a generated client as a promise: `call((done) => client.analyze(request, done))`. */
export function call<Response>(
  start: (done: (error: grpc.ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    start((error, response) => {
      if (error) reject(new Error(error.details));
      else resolve(response);
    });
  });
}
