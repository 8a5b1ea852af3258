import type { Requirements } from "./requirement";

export const edge: Requirements = {
  "S0-14": {
    asks: "An application load balancer in front of the services",
    types: ["lb.LoadBalancer", "lb.Listener", "lb.ListenerRule", "lb.TargetGroup"],
    tests: {
      "components/edge/entrance": [
        "leads the domain to a load balancer in the public subnets, with its certificate",
      ],
      "components/compute/fargate-service": ["claims its paths of the listener"],
    },
  },
  "S0-18": {
    asks: "Static content from CloudFront and S3, when used",
    types: ["cloudfront.Distribution", "cloudfront.OriginAccessControl", "s3.Bucket"],
    tests: {
      "components/edge/site": [
        "serves the domain over TLS 1.2 or better, from files signed for and services over HTTPS",
        "signs all that it asks of its bucket",
      ],
      "components/edge/site-access": ["let only distributions of this account read files"],
    },
  },
  "S1-26": {
    asks: "HTTP on 80 that leads to HTTPS on 443, target groups behind it",
    types: ["lb.Listener", "lb.TargetGroup", "acm.Certificate", "route53.Record"],
    tests: {
      "components/edge/load-balancer": [
        "answers plain HTTP with nothing but the way to HTTPS",
        "drops what is no proper HTTP",
      ],
    },
  },
  "S1-65": {
    asks: "The load balancer spreads traffic over zones",
    types: ["lb.LoadBalancer"],
    tests: {
      "components/edge/load-balancer": [
        "leaves its name to the provider, which keeps it within 32 characters and lets it be replaced",
      ],
    },
  },
  "S2-F2": {
    asks: "A web application firewall in front of the load balancer",
    types: ["wafv2.WebAcl", "wafv2.WebAclAssociation", "wafv2.WebAclLoggingConfiguration"],
    tests: {
      "components/edge/web-acl": [
        "limit each address, then stop what AWS knows to be bad, but for large bodies",
        "logs what it blocks and counts, encrypted, without what lets somebody act as a patient",
      ],
    },
  },
  "S3-03": {
    asks: "Certificates are up to date, and somebody hears when one is not",
    types: ["acm.Certificate", "cloudwatch.MetricAlarm"],
    tests: {
      "components/edge/certificate": [
        "rings when the certificate is not renewed, or nothing is known of it",
      ],
      "components/edge/entrance": ["tells the topic when its certificate is not renewed"],
    },
  },
  "S3-04": {
    asks: "Certificates survive a loss: proven by DNS, they are issued again",
    types: ["acm.Certificate", "route53.Record"],
    tests: {
      "components/edge/certificate": ["proves the domain by the record that ACM asks for"],
    },
  },
  "S3-05": {
    asks: "Certificates renew themselves: the record that proves the domain stays",
    types: ["acm.CertificateValidation", "route53.Record"],
    tests: {
      "components/edge/certificate": [
        "hands out the certificate only once it is issued",
        "gives a distribution a copy in us-east-1, issued by the same proof",
      ],
    },
  },
  "S3-20": {
    asks: "Load is balanced by the load balancer; Nginx stays inside the image of the frontend",
    types: ["lb.LoadBalancer", "lb.ListenerRule"],
    tests: { "components/compute/fargate-service": ["claims its paths of the listener"] },
  },
  "X-05": {
    asks: "The frontend from S3 against the frontend as a service: ecs, s3 or both",
    types: ["cloudfront.Distribution"],
    tests: {
      "components/edge/site-routes": [
        "in mode s3 lead everything to its files but /api/*",
        "in mode both lead everything to the services but /assets/*, whose paths stay as they are",
      ],
      "components/wiring/edge": ["has no distribution in mode ecs"],
    },
  },
};
