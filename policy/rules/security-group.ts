import { allOf } from "../read/known";
import {
  eachIngressRule,
  ingressTypes,
  type IngressSubject,
  type PortRange,
} from "../read/security-group";
import { listed } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule, type Remark } from "../rule/rule";

export const noWorldAdminPorts = rule({
  name: "sg-no-world-admin-ports",
  description: "No security group opens a port of remote administration to the world.",
  severity: "critical",
  kind: "network",
  remediation:
    "Name a security group (`referencedSecurityGroupId`) or a narrow CIDR as the source, or close the port and use Session Manager.",
  refs: [
    "CKV_AWS_24",
    "CKV_AWS_25",
    "EC2.13",
    "EC2.14",
    "EC2.19",
    "CIS 6.3",
    "CIS 6.4",
    "AWS-0107",
  ],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  on: ingressTypes,
  // SSH, SMB, RDP and WinRM.
  parameters: { ports: everywhere(["22", "445", "3389", "5985-5986"]) },
  check: (subject, { parameters: { ports } }) => judgePorts(subject, ports),
});

export const noWorldDataPorts = rule({
  name: "sg-no-world-data-ports",
  description: "No security group opens a port of a store of data to the world.",
  severity: "critical",
  kind: "network",
  remediation:
    "Name the security group of the clients (`referencedSecurityGroupId`) or a narrow CIDR as the source.",
  refs: ["EC2.19", "AWS-0107"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  on: ingressTypes,
  // SQL Server, Oracle, MySQL, Redshift and PostgreSQL, Redis, Elasticsearch, memcached, MongoDB.
  parameters: {
    ports: everywhere([
      "1433-1434",
      "1521",
      "3306",
      "5432-5439",
      "6379",
      "9200",
      "9300",
      "11211",
      "27017-27019",
    ]),
  },
  check: (subject, { parameters: { ports } }) => judgePorts(subject, ports),
});

/** Judges each ingress rule by which of the ports it opens to the world. */
function judgePorts(subject: IngressSubject, ports: readonly string[]): Iterable<Remark> {
  return eachIngressRule(subject, (ingress) => {
    const open = ports.filter((port) =>
      allOf(
        () => ingress.exposed,
        () => ingress.opens(rangeOf(port)),
      ),
    );
    if (open.length === 0) return undefined;
    const opens = `opens ${open.length === 1 ? "port" : "ports"} ${listed(open)}`;
    return `${ingress.at}${opens} ${ingress.exposure}; name a security group or a narrow CIDR instead.`;
  });
}

/**
 * Port 80 is among the ports, as in EC2.18 of AWS: that a listener on it only redirects is the matter of
 * alb-listener-https. CKV_AWS_260 of checkov wants 80 closed and takes any other port, which is another control.
 */
export const worldIngressOnlyWeb = rule({
  name: "sg-world-ingress-only-web",
  description: "What a security group opens to the world is the web.",
  severity: "high",
  kind: "network",
  remediation:
    "Name a security group or a narrow CIDR as the source, or put the service behind the load balancer.",
  refs: ["CKV_AWS_277", "EC2.18"],
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
  on: ingressTypes,
  parameters: { ports: everywhere(["80", "443"]) },
  check: (subject, { parameters: { ports } }) =>
    eachIngressRule(subject, (ingress) => {
      const opensMore = allOf(
        () => ingress.exposed,
        () => !ingress.opensOnly(ports.map(rangeOf)),
      );
      return opensMore
        ? `${ingress.at}opens more than ${listed(ports)} ${ingress.exposure}; name a security group or a narrow CIDR instead.`
        : undefined;
    }),
});

/** `22` or `5985-5986` */
function rangeOf(ports: string): PortRange {
  const [from = NaN, to = from] = ports.split("-").map(Number);
  return { from, to };
}
