import assert from "node:assert/strict";
import { listenerHttps, listenerTlsPolicy } from "../../../policy/rules/alb";
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

for (const listener of ["aws:lb/listener:Listener", "aws:alb/listener:Listener"] as const) {
  describe(`alb-listener-tls-policy of ${listener}`, () => {
    const modern =
      "use ELBSecurityPolicy-TLS13-1-2-2021-06 or another that begins at TLS 1.2 or 1.3.";

    for (const sslPolicy of [
      "ELBSecurityPolicy-TLS13-1-2-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      "ELBSecurityPolicy-TLS13-1-3-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04",
      "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      "ELBSecurityPolicy-TLS-1-2-2017-01",
      "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
      "ELBSecurityPolicy-FS-1-2-Res-2020-10",
    ]) {
      it(`accepts ${sslPolicy}`, () => {
        assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol: "HTTPS", sslPolicy }), []);
      });
    }

    for (const sslPolicy of [
      "ELBSecurityPolicy-2016-08",
      "ELBSecurityPolicy-2015-05",
      "ELBSecurityPolicy-TLS-1-0-2015-04",
      "ELBSecurityPolicy-TLS-1-1-2017-01",
      "ELBSecurityPolicy-TLS13-1-0-2021-06",
      "ELBSecurityPolicy-TLS13-1-1-2021-06",
      "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
      "ELBSecurityPolicy-FS-2018-06",
      "ELBSecurityPolicy-FS-1-1-2019-08",
      "my-ELBSecurityPolicy-TLS-1-2-2017-01",
      "ELBSecurityPolicy-TLS-1-2-2017-01-mine",
    ]) {
      it(`rejects ${sslPolicy}, of HTTPS and of TLS`, () => {
        for (const protocol of ["HTTPS", "https", "TLS"]) {
          assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol, sslPolicy }), [
            `sslPolicy is ${sslPolicy}; ${modern}`,
          ]);
        }
      });
    }

    it("rejects what AWS takes where nothing is said", () => {
      assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol: "HTTPS" }), [
        `sslPolicy is not set, which means ELBSecurityPolicy-2016-08 with TLS 1.0; ${modern}`,
      ]);
      assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol: "TLS", sslPolicy: "" }), [
        `sslPolicy is empty, which means ELBSecurityPolicy-2016-08 with TLS 1.0; ${modern}`,
      ]);
    });

    it("asks nothing of what talks no TLS", () => {
      for (const protocol of ["HTTP", "TCP", "UDP", ""]) {
        assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol }), []);
      }
      assert.deepEqual(judge(listenerTlsPolicy, listener, {}), []);
    });

    it("does not decide on an unknown policy or protocol", () => {
      const https = { protocol: "HTTPS", sslPolicy: unknown };
      assert.deepEqual(judge(listenerTlsPolicy, listener, https), [
        "Not evaluated: sslPolicy is unknown until the deployment",
      ]);
      assert.deepEqual(judge(listenerTlsPolicy, listener, { protocol: unknown }), [
        "Not evaluated: protocol is unknown until the deployment",
      ]);
      assert.deepEqual(
        judge(listenerTlsPolicy, listener, { protocol: "TCP", sslPolicy: unknown }),
        [],
      );
    });
  });
}
