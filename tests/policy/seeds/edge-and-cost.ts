/** Props that take the rules of networks, entrances and cost to where they read deepest, by type. */
export const edgeAndCostSeeds: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:alb/listenerRule:ListenerRule": { actions: [{ type: "fixed-response" }] },
  "aws:alb/loadBalancer:LoadBalancer": {
    accessLogs: { enabled: true, bucket: "" },
    loadBalancerType: "application",
    desyncMitigationMode: "monitor",
    subnets: ["subnet-1"],
    internal: false,
  },
  "aws:alb/targetGroup:TargetGroup": { protocol: "HTTP", healthCheck: { enabled: true } },
  "aws:cloudfront/distribution:Distribution": {
    defaultCacheBehavior: { viewerProtocolPolicy: "allow-all", compress: false },
    orderedCacheBehaviors: [{ viewerProtocolPolicy: "https-only", responseHeadersPolicyId: "" }],
    origins: [
      { customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1"] } },
      { domainName: "assets", s3OriginConfig: { originAccessIdentity: "" } },
    ],
    viewerCertificate: { cloudfrontDefaultCertificate: false, minimumProtocolVersion: "TLSv1" },
    loggingConfig: { bucket: "" },
    priceClass: "PriceClass_300",
  },
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": {
    securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec: 31_536_000 } },
  },
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": {},
  "aws:costexplorer/anomalySubscription:AnomalySubscription": {
    frequency: "DAILY",
    subscribers: [{ type: "SNS" }],
    thresholdExpression: {
      dimension: { key: "SERVICE" },
      ors: [{ dimension: { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", values: ["0"] } }],
    },
  },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": { tagKey: "Owner", status: "Inactive" },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": { ingress: [{}], egress: [{}] },
  "aws:ec2/flowLog:FlowLog": { trafficType: "ACCEPT" },
  "aws:ec2/networkAcl:NetworkAcl": {
    ingress: [{ action: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0" }],
  },
  "aws:ec2/networkAclRule:NetworkAclRule": {
    ruleAction: "allow",
    protocol: "-1",
    ipv6CidrBlock: "::/0",
    egress: false,
  },
  "aws:ec2/vpc:Vpc": {},
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    serviceName: "com.amazonaws.sa-east-1.s3",
    vpcEndpointType: "Interface",
  },
};
