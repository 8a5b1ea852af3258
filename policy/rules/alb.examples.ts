import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "alb-listener-https": {
    pass: [
      { type: "aws:lb/listener:Listener", props: { protocol: "HTTPS" } },
      {
        type: "aws:alb/listener:Listener",
        props: {
          protocol: "HTTP",
          defaultActions: [
            { type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:lb/listener:Listener",
        props: {
          protocol: "HTTP",
          defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP" } }],
        },
        says: "protocol is HTTP and defaultActions[0].redirect.protocol is HTTP; use HTTPS, or only redirect to it.",
      },
      {
        type: "aws:alb/listener:Listener",
        props: { protocol: "HTTP" },
        says: "protocol is HTTP and defaultActions is not set; use HTTPS, or only redirect to it.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/listener:Listener",
        props: { protocol: unknown },
        says: "protocol is unknown until the deployment",
      },
    ],
  },
  "alb-listener-tls-policy": {
    pass: [
      {
        type: "aws:lb/listener:Listener",
        props: { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS-1-2-2017-01" },
      },
    ],
    fail: [
      {
        type: "aws:lb/listener:Listener",
        props: { protocol: "HTTPS" },
        says: "sslPolicy is not set, which means ELBSecurityPolicy-2016-08 with TLS 1.0; use ELBSecurityPolicy-TLS13-1-2-2021-06 or another that begins at TLS 1.2 or 1.3.",
      },
      {
        type: "aws:alb/listener:Listener",
        props: { protocol: "HTTPS" },
        says: "sslPolicy is not set, which means ELBSecurityPolicy-2016-08 with TLS 1.0; use ELBSecurityPolicy-TLS13-1-2-2021-06 or another that begins at TLS 1.2 or 1.3.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/listener:Listener",
        props: { protocol: unknown },
        says: "protocol is unknown until the deployment",
      },
    ],
  },
};
