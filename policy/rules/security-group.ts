import { allOf } from "../read/known";
import { eachIngressRule, ingressTypes, type PortRange } from "../read/security-group";
import { listed } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";

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
  check: (subject, { parameters: { ports } }) =>
    eachIngressRule(subject, (ingress) => {
      const open = ports.filter((port) =>
        allOf(
          () => ingress.exposed,
          () => ingress.opens(rangeOf(port)),
        ),
      );
      if (open.length === 0) return undefined;
      const opens = `opens ${open.length === 1 ? "port" : "ports"} ${listed(open)}`;
      const what = ingress.path === undefined ? opens : `${ingress.path} ${opens}`;
      return `${what} ${ingress.exposure}; name a security group or a narrow CIDR instead.`;
    }),
});

/** `22` or `5985-5986` */
function rangeOf(ports: string): PortRange {
  const [from = NaN, to = from] = ports.split("-").map(Number);
  return { from, to };
}
