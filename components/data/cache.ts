import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import type { Statement } from "../shared/policy-document";
import type { StoreAccess } from "../shared/store-access";
import { storeTags } from "../shared/tags";
import { announce } from "./announcement";
import { admitClients } from "./clients";

export interface CacheArgs {
  readonly account: Account;
  /** As in `cache.t4g.micro`. */
  readonly nodeType: string;
  /** Copies beside the primary, each in another zone; with one or more, a copy takes over by itself. */
  readonly replicas: number;
  /** Days that daily snapshots are kept; 0 makes none. */
  readonly snapshotDays: number;
  /** Ids of users are unique in an account, so they start with this: `meddiflux-dev`. */
  readonly userPrefix: string;
  /** Starts the names of the parameters that tell where it is: `/meddiflux/dev/cache`. */
  readonly parameterPath: string;
  /** Encrypts them. */
  readonly secretKey: KeyReference;
  readonly vpcId: pulumi.Input<string>;
  readonly subnetIds: pulumi.Input<string[]>;
  /** Security groups that may connect, keyed by client name. The key becomes part of a URN. */
  readonly clients: Readonly<Record<string, pulumi.Input<string>>>;
  readonly keyArn: pulumi.Input<string>;
  readonly durable: boolean;
  /** Where it writes its own log, and which commands were slow: the latter with their keys. */
  readonly logs: {
    readonly group: string;
    readonly keyArn: pulumi.Input<string>;
    readonly retentionDays: number;
  };
}

export const cachePort = 6379;

/**
 * A Valkey cache, which speaks the Redis protocol, for sessions and results: TLS only, encrypted, and open
 * to one user that signs in with IAM, so that there is no password. Costs its nodes by the hour.
 */
export class Cache extends pulumi.ComponentResource {
  readonly address: pulumi.Output<string>;
  /** For services among its clients. */
  readonly access: StoreAccess;

  constructor(name: string, args: CacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:data:Cache", name, {}, opts);
    const owned = { parent: this };
    const tags = storeTags("data", "personal");
    const failover = args.replicas > 0;

    const { firewall, rules } = admitClients(name, { ...args, port: cachePort, tags }, owned);
    const subnets = new aws.elasticache.SubnetGroup(
      name,
      { subnetIds: args.subnetIds, tags },
      owned,
    );
    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        name: args.logs.group,
        kmsKeyId: args.logs.keyArn,
        retentionInDays: args.logs.retentionDays,
        tags,
      },
      owned,
    );
    const { users, app } = this.#users(name, args.userPrefix);
    const group = new aws.elasticache.ReplicationGroup(
      name,
      {
        description: "Sessions and cached results",
        engine: "valkey",
        engineVersion: "8.0",
        parameterGroupName: "default.valkey8",
        nodeType: args.nodeType,
        numCacheClusters: args.replicas + 1,
        automaticFailoverEnabled: failover,
        multiAzEnabled: failover,
        port: cachePort,
        subnetGroupName: subnets.name,
        securityGroupIds: [firewall.id],
        userGroupIds: [users.id],
        atRestEncryptionEnabled: true,
        kmsKeyId: args.keyArn,
        transitEncryptionEnabled: true,
        transitEncryptionMode: "required",
        snapshotRetentionLimit: args.snapshotDays,
        autoMinorVersionUpgrade: true,
        logDeliveryConfigurations: ["slow-log", "engine-log"].map((logType) => ({
          logType,
          logFormat: "json",
          destinationType: "cloudwatch-logs",
          destination: logGroup.name,
        })),
        tags,
      },
      { ...owned, protect: args.durable },
    );

    this.address = group.primaryEndpointAddress;
    this.access = {
      settings: { CACHE_PORT: String(cachePort), CACHE_USER: app },
      ...announce(
        name,
        {
          ...{ variablePrefix: "CACHE", parameterPath: args.parameterPath, key: args.secretKey },
          // Tokens of IAM are signed for the name.
          values: { host: this.address, name: group.replicationGroupId },
          ...{ after: rules, tags },
        },
        owned,
      ),
      signIn: [connectAs(args.account, group.replicationGroupId, app)],
    };
    this.registerOutputs({ address: this.address });
  }

  /** One user for the application; the one named `default`, which needs no password, is switched off. */
  #users(name: string, prefix: string) {
    const owned = { parent: this };
    const tags = storeTags("data", "personal");
    const closed = new aws.elasticache.User(
      `${name}-default`,
      {
        userId: `${prefix}-default`,
        userName: "default",
        engine: "valkey",
        accessString: "off ~* -@all",
        authenticationMode: { type: "no-password-required" },
        tags,
      },
      owned,
    );
    const app = `${prefix}-app`;
    const open = new aws.elasticache.User(
      `${name}-app`,
      {
        // For sign-in with IAM the name must be the id.
        userId: app,
        userName: app,
        engine: "valkey",
        accessString: "on ~* +@all -@admin -@dangerous",
        authenticationMode: { type: "iam" },
        tags,
      },
      owned,
    );
    const users = new aws.elasticache.UserGroup(
      `${name}-users`,
      {
        userGroupId: `${prefix}-users`,
        engine: "valkey",
        userIds: [closed.userId, open.userId],
        tags,
      },
      owned,
    );
    return { users, app };
  }
}

/**
 * What a role needs to sign in as one user, of this cache alone.
 * Source: docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html
 */
function connectAs(account: Account, groupId: pulumi.Output<string>, user: string): Statement {
  return {
    sid: "ConnectToCache",
    actions: ["elasticache:Connect"],
    resources: [
      groupId.apply((id) => arn(account, "elasticache", `replicationgroup:${id}`)),
      arn(account, "elasticache", `user:${user}`),
    ],
  };
}
