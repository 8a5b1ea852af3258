import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzeRequest,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
  EnforcementLevel,
  type AnalyzeResponse,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { readMessage } from "../../policy/rule/message";
import { rules } from "../../policy/rules";
import { unknown } from "./support";

const type = "aws:rds/instance:Instance";
const urn = `urn:pulumi:dev::meddiflux::${type}::orders`;

/** Of all that the rules say, what this test is about. */
const asked = ["rds-not-public", "rds-storage-encrypted", "rds-backup-retention", "budget-exists"];

describe("the pack, in the policy server of Pulumi", () => {
  let server: ChildProcess;
  let client: AnalyzerClient;

  before(async () => {
    const runner = createRequire(__filename).resolve("@pulumi/pulumi/cmd/run-policy-pack");
    server = spawn(process.execPath, [runner, "127.0.0.1:0", "."], {
      cwd: path.join(__dirname, "../../policy"),
      env: { ...process.env, PULUMI_NODEJS_STACK: "dev", PULUMI_NODEJS_PROJECT: "meddiflux" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    assert.ok(server.stdout);
    // The server's first line is its port; without one it has ended, and said why.
    for await (const port of createInterface(server.stdout)) {
      client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
      return;
    }
    assert.fail("the pack did not start");
  });

  after(() => {
    client.close();
    server.kill();
  });

  it("has all rules", async () => {
    const info = await answer<AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done));
    const names = info.getPoliciesList().map((policy) => policy.getName());
    assert.deepEqual(names.toSorted(), rules.map(({ name }) => name).toSorted());
  });

  it("judges a resource, and stops a deploy for what the environment does not bear", async () => {
    const request = new AnalyzeRequest()
      .setType(type)
      .setName("orders")
      .setUrn(urn)
      .setOptions(new AnalyzerResourceOptions())
      .setProperties(
        Struct.fromJavaScript({ publiclyAccessible: true, storageEncrypted: unknown }),
      );
    const response = await answer<AnalyzeResponse>((done) => client.analyze(request, done));
    assert.deepEqual(findings(response), [
      [
        "rds-backup-retention",
        "advisory",
        "violation",
        "backupRetentionPeriod is not set, which means 0; dev needs 1 to 35 days.",
      ],
      [
        "rds-not-public",
        "mandatory",
        "violation",
        "publiclyAccessible is true; remove it or set it to false.",
      ],
      [
        "rds-storage-encrypted",
        "advisory",
        "not-evaluated",
        "storageEncrypted is unknown until the deployment",
      ],
    ]);
  });

  it("judges a stack", async () => {
    const resource = new AnalyzerResource()
      .setType(type)
      .setName("orders")
      .setUrn(urn)
      .setOptions(new AnalyzerResourceOptions())
      .setProperties(Struct.fromJavaScript({}));
    const request = new AnalyzeStackRequest().setResourcesList([resource]);
    const response = await answer<AnalyzeResponse>((done) => client.analyzeStack(request, done));
    assert.deepEqual(findings(response), [
      [
        "budget-exists",
        "mandatory",
        "violation",
        "no COST budget notifies of both ACTUAL and FORECASTED cost; add one that does.",
      ],
    ]);
  });
});

type Callback<T> = (error: ServiceError | null, answer: T) => void;

function answer<T>(call: (done: Callback<T>) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, response) => {
      if (error) reject(error);
      else resolve(response);
    });
  });
}

function findings(response: AnalyzeResponse): readonly (readonly string[])[] {
  const diagnostics = response.getDiagnosticsList();
  return diagnostics
    .filter((diagnostic) => asked.includes(diagnostic.getPolicyname()))
    .map((diagnostic) => {
      const { outcome, message } = readMessage(diagnostic.getMessage());
      const mandatory = diagnostic.getEnforcementlevel() === EnforcementLevel.MANDATORY;
      return [
        diagnostic.getPolicyname(),
        mandatory ? "mandatory" : "advisory",
        outcome,
        message,
      ] as const;
    });
}
