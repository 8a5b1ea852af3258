import type * as pulumi from "@pulumi/pulumi";

/** Who can reach a load balancer. */
export type Reach =
  | { readonly from: "internet"; readonly certificateArn: pulumi.Input<string> }
  /** The distributions of CloudFront, whose addresses are in a prefix list. */
  | {
      readonly from: "distributions";
      readonly certificateArn: pulumi.Input<string>;
      readonly prefixListId: string;
    }
  /** The network itself, as long as there is no domain to certify. */
  | { readonly from: "inside"; readonly cidr: string };

/** What a firewall lets in. */
export interface Door {
  /** Whom, in words. */
  readonly words: string;
  readonly source: { readonly cidrIpv4: string } | { readonly prefixListId: string };
  readonly ports: readonly (readonly [protocol: string, port: number])[];
}

/** What the firewall of a load balancer lets in, by who can reach it. */
export function doorOf(reach: Reach): Door {
  switch (reach.from) {
    case "internet":
      return {
        words: "the internet",
        source: { cidrIpv4: "0.0.0.0/0" },
        // Plain HTTP only to be sent to HTTPS.
        ports: [
          ["http", 80],
          ["https", 443],
        ],
      };
    case "distributions":
      // They send people to HTTPS themselves.
      return {
        words: "CloudFront",
        source: { prefixListId: reach.prefixListId },
        ports: [["https", 443]],
      };
    case "inside":
      return {
        words: "inside the network",
        source: { cidrIpv4: reach.cidr },
        ports: [["http", 80]],
      };
  }
}
