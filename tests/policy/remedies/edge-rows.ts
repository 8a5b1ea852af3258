import type { RemedyRow } from "./case";

const machine = "aws:ec2/instance:Instance";
const service = "aws:ecs/service:Service";
const repository = "aws:ecr/repository:Repository";
const listener = "aws:lb/listener:Listener";
const balancer = "aws:lb/loadBalancer:LoadBalancer";
const distribution = "aws:cloudfront/distribution:Distribution";

/** What remedies make of machines, services and entrances. */
export const edgeRows: readonly RemedyRow[] = [
  [
    "ebs-gp3",
    machine,
    { rootBlockDevice: { volumeType: "gp2" }, ebsBlockDevices: [{ volumeType: "io2" }, {}] },
    {
      rootBlockDevice: { volumeType: "gp3" },
      ebsBlockDevices: [{ volumeType: "io2" }, { volumeType: "gp3" }],
    },
  ],
  [
    "ec2-imdsv2-required",
    machine,
    { metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 64 } },
    { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } },
  ],
  [
    "ecs-service-no-public-ip",
    service,
    { networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: true } },
    { networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: false } },
  ],
  ["ecs-platform-latest", service, { platformVersion: "1.3.0" }, {}],
  [
    "ecs-deployment-circuit-breaker",
    service,
    {},
    { deploymentCircuitBreaker: { enable: true, rollback: true } },
  ],
  ["ecs-propagates-tags", service, {}, { propagateTags: "SERVICE", enableEcsManagedTags: true }],
  [
    "ecs-container-insights",
    "aws:ecs/cluster:Cluster",
    {},
    { settings: [{ name: "containerInsights", value: "enabled" }] },
  ],
  ["ecr-image-scan-on-push", repository, {}, { imageScanningConfiguration: { scanOnPush: true } }],
  ["ecr-tags-immutable", repository, {}, { imageTagMutability: "IMMUTABLE" }],
  ["lambda-tracing", "aws:lambda/function:Function", {}, { tracingConfig: { mode: "Active" } }],
  [
    "lambda-url-authenticated",
    "aws:lambda/functionUrl:FunctionUrl",
    { authorizationType: "NONE" },
    { authorizationType: "AWS_IAM" },
  ],
  [
    "alb-listener-https",
    listener,
    { protocol: "HTTP", defaultActions: [{ type: "forward" }] },
    {
      protocol: "HTTP",
      defaultActions: [
        {
          type: "redirect",
          redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
        },
      ],
    },
  ],
  [
    "alb-listener-tls-policy",
    listener,
    { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" },
    { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
  ],
  ["alb-drop-invalid-headers", balancer, {}, { dropInvalidHeaderFields: true }],
  [
    "alb-desync-mitigation",
    balancer,
    { desyncMitigationMode: "monitor" },
    { desyncMitigationMode: "defensive" },
  ],
  ["alb-deletion-protection", balancer, {}, { enableDeletionProtection: true }],
  [
    "cloudfront-viewer-https",
    distribution,
    {
      defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" },
      orderedCacheBehaviors: [{ viewerProtocolPolicy: "https-only" }],
    },
    {
      defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
      orderedCacheBehaviors: [{ viewerProtocolPolicy: "https-only" }],
    },
  ],
  [
    "cloudfront-minimum-tls",
    distribution,
    { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1" } },
    { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" } },
  ],
  [
    "cloudfront-origin-https",
    distribution,
    { origins: [{ originId: "a" }, { customOriginConfig: { originProtocolPolicy: "http-only" } }] },
    {
      origins: [
        { originId: "a" },
        {
          customOriginConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
          },
        },
      ],
    },
  ],
  [
    "cloudfront-security-headers",
    distribution,
    { defaultCacheBehavior: { compress: true } },
    {
      defaultCacheBehavior: {
        compress: true,
        responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03",
      },
    },
  ],
  [
    "cloudfront-default-root-object",
    distribution,
    { origins: [{ originId: "a" }] },
    { origins: [{ originId: "a" }], defaultRootObject: "index.html" },
  ],
  ["cloudfront-compress", distribution, {}, { defaultCacheBehavior: { compress: true } }],
  [
    "subnet-no-auto-public-ip",
    "aws:ec2/subnet:Subnet",
    { mapPublicIpOnLaunch: true },
    { mapPublicIpOnLaunch: false },
  ],
  ["route53-ttl", "aws:route53/record:Record", { ttl: 60 }, { ttl: 300 }],
];
