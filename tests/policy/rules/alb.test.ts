import assert from "node:assert/strict";
import { listenerHttps } from "../../../policy/rules/alb";
import { judge, unknown } from "../support";

const toHttps = { type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } };
const forward = { type: "forward", targetGroupArn: unknown };

for (const listener of ["aws:lb/listener:Listener", "aws:alb/listener:Listener"] as const) {
  describe(`alb-listener-https of ${listener}`, () => {
    it("accepts HTTPS, whatever it does", () => {
      const https = { protocol: "HTTPS", port: 443, defaultActions: [forward] };
      assert.deepEqual(judge(listenerHttps, listener, https), []);
    });

    it("accepts HTTP that only redirects to HTTPS", () => {
      const lower = { type: "redirect", redirect: { protocol: "https" } };
      assert.deepEqual(judge(listenerHttps, listener, { port: 80, defaultActions: [lower] }), []);
      const http = { protocol: "HTTP", port: 80, defaultActions: [toHttps] };
      assert.deepEqual(judge(listenerHttps, listener, http), []);
    });

    it("accepts what is no listener of an application load balancer", () => {
      for (const protocol of ["TCP", "UDP", "TLS"]) {
        const tcp = { protocol, port: 5432, defaultActions: [forward] };
        assert.deepEqual(judge(listenerHttps, listener, tcp), []);
      }
      assert.deepEqual(judge(listenerHttps, listener, { defaultActions: [forward] }), []);
    });

    it("rejects HTTP that forwards, weighted or not", () => {
      const weighted = {
        type: "forward",
        forward: { targetGroups: [{ arn: unknown, weight: 1 }] },
      };
      for (const action of [forward, weighted]) {
        const http = { protocol: "HTTP", port: 80, defaultActions: [action] };
        assert.deepEqual(judge(listenerHttps, listener, http), [
          "protocol is HTTP and defaultActions[0].type is forward; use HTTPS, or only redirect to it.",
        ]);
      }
    });

    it("rejects HTTP that does more than redirect", () => {
      const http = { protocol: "http", port: 80, defaultActions: [toHttps, forward] };
      assert.deepEqual(judge(listenerHttps, listener, http), [
        "protocol is http and defaultActions[1].type is forward; use HTTPS, or only redirect to it.",
      ]);
      assert.deepEqual(judge(listenerHttps, listener, { protocol: "HTTP", port: 80 }), [
        "protocol is HTTP and defaultActions is not set; use HTTPS, or only redirect to it.",
      ]);
    });

    it("rejects a redirect that stays with HTTP, as one without a protocol does", () => {
      const to = (protocol?: string) => ({
        protocol: "HTTP",
        port: 80,
        defaultActions: [{ type: "redirect", redirect: { protocol } }],
      });
      assert.deepEqual(judge(listenerHttps, listener, to("HTTP")), [
        "protocol is HTTP and defaultActions[0].redirect.protocol is HTTP; use HTTPS, or only redirect to it.",
      ]);
      assert.deepEqual(judge(listenerHttps, listener, to()), [
        "protocol is HTTP and defaultActions[0].redirect.protocol is not set; use HTTPS, or only redirect to it.",
      ]);
    });

    it("takes a listener with a port and no protocol for HTTP, as AWS does", () => {
      assert.deepEqual(judge(listenerHttps, listener, { port: 80, defaultActions: [forward] }), [
        "protocol is not set and defaultActions[0].type is forward; use HTTPS, or only redirect to it.",
      ]);
      const empty = { protocol: "", port: 80, defaultActions: [forward] };
      assert.deepEqual(judge(listenerHttps, listener, empty), [
        "protocol is empty and defaultActions[0].type is forward; use HTTPS, or only redirect to it.",
      ]);
    });

    it("decides on the actions that are known", () => {
      const http = { protocol: "HTTP", port: 80, defaultActions: [unknown, forward] };
      assert.deepEqual(judge(listenerHttps, listener, http), [
        "Not evaluated: defaultActions[0] is unknown until the deployment",
        "protocol is HTTP and defaultActions[1].type is forward; use HTTPS, or only redirect to it.",
      ]);
      assert.deepEqual(judge(listenerHttps, listener, { protocol: unknown }), [
        "Not evaluated: protocol is unknown until the deployment",
      ]);
    });
  });
}
