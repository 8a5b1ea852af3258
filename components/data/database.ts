import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import type { StoreAccess } from "../shared/store-access";
import { storeTags } from "../shared/tags";
import type { WorkingHours } from "../shared/working-hours";
import { announce } from "./announcement";
import { admitClients } from "./clients";
import { enhancedMonitoring } from "./database-monitoring";
import { appUser, connectAs, readMasterSecret } from "./database-sign-in";
import { engines, type Engine, type EngineName } from "./engines";
import { windowsOf } from "./windows";

export interface DatabaseArgs {
  readonly account: Account;
  readonly engine: EngineName;
  /** As in `db.t4g.micro`. */
  readonly instanceClass: string;
  readonly storageGiB: number;
  /** How far AWS may grow the storage by itself. */
  readonly maxStorageGiB: number;
  /** A standby in another zone that takes over by itself. */
  readonly multiAz: boolean;
  /** 1 to 35 days of point-in-time recovery. */
  readonly backupRetentionDays: number;
  /** Whether losing it would lose data that matters: one flag for every safeguard, so that they agree. */
  readonly durable: boolean;
  /** When it runs; undefined for always. Backups and maintenance need it to. */
  readonly hours: WorkingHours | undefined;
  readonly vpcId: pulumi.Input<string>;
  readonly subnetIds: pulumi.Input<string[]>;
  /** Security groups that may connect, keyed by client name. The key becomes part of a URN. */
  readonly clients: Readonly<Record<string, pulumi.Input<string>>>;
  readonly keyArn: pulumi.Input<string>;
  /** Encrypts the secret that holds the master password, and what tells where it is. */
  readonly secretKey: KeyReference;
  /** Starts the name of the user of the application: `meddiflux-dev`. */
  readonly userPrefix: string;
  /** Starts the names of the parameters that tell where it is: `/meddiflux/dev/database`. */
  readonly parameterPath: string;
}

const databaseName = "meddiflux";

/**
 * One private database that takes connections over TLS only. AWS makes, keeps and rotates the master
 * password, so that none is in code, state or plan. Services sign in by IAM as a user of their own, where the
 * engine can: the first migration makes it, as in `CREATE USER meddiflux_dev_app; GRANT rds_iam TO
 * meddiflux_dev_app`. Costs its instance by the hour and its storage.
 */
export class Database extends pulumi.ComponentResource {
  /** Known in a preview, unlike the ARN. */
  readonly identifier: pulumi.Output<string>;
  readonly address: pulumi.Output<string>;
  /** The secret that holds the master password. */
  readonly masterSecretArn: pulumi.Output<string>;
  /** For services among its clients. */
  readonly access: StoreAccess;

  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:data:Database", name, {}, opts);
    const owned = { parent: this };
    const tags = storeTags("data", "health");
    const engine: Engine = engines[args.engine];
    const windows = windowsOf(args.hours);

    const { firewall, rules } = admitClients(name, { ...args, port: engine.port, tags }, owned);
    const subnets = new aws.rds.SubnetGroup(name, { subnetIds: args.subnetIds, tags }, owned);
    const parameters = new aws.rds.ParameterGroup(
      name,
      { family: engine.family, parameters: [engine.forceTls], tags },
      owned,
    );
    const monitoring = enhancedMonitoring(name, args.account, owned);
    const instance = new aws.rds.Instance(
      name,
      {
        engine: args.engine,
        engineVersion: engine.version,
        licenseModel: engine.licenseModel,
        instanceClass: args.instanceClass,
        storageType: "gp3",
        allocatedStorage: args.storageGiB,
        maxAllocatedStorage: args.maxStorageGiB,
        storageEncrypted: true,
        kmsKeyId: args.keyArn,
        ...(engine.namesDatabase && { dbName: databaseName }),
        username: "meddiflux",
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: args.secretKey.arn,
        iamDatabaseAuthenticationEnabled: engine.iamSignIn,
        parameterGroupName: parameters.name,
        dbSubnetGroupName: subnets.name,
        vpcSecurityGroupIds: [firewall.id],
        publiclyAccessible: false,
        multiAz: args.multiAz,
        backupRetentionPeriod: args.backupRetentionDays,
        backupWindow: windows.backup,
        maintenanceWindow: windows.maintenance,
        copyTagsToSnapshot: true,
        autoMinorVersionUpgrade: true,
        enabledCloudwatchLogsExports: [...engine.logExports],
        ...monitoring.inputs,
        ...(!engine.withoutInsights?.test(args.instanceClass) && insights(args.keyArn)),
        deletionProtection: args.durable,
        skipFinalSnapshot: !args.durable,
        ...(args.durable && { finalSnapshotIdentifier: `${name}-final` }),
        tags,
      },
      { ...owned, protect: args.durable, dependsOn: [monitoring.allowed] },
    );

    this.identifier = instance.identifier;
    this.address = instance.address;
    this.masterSecretArn = instance.masterUserSecrets.apply(([secret]) => secret?.secretArn ?? "");
    const { iamSignIn } = engine;
    const user = appUser(args.userPrefix);
    this.access = {
      settings: {
        DATABASE_PORT: String(engine.port),
        ...(engine.namesDatabase && { DATABASE_NAME: databaseName }),
        ...(iamSignIn && { DATABASE_USER: user }),
      },
      ...announce(
        name,
        {
          ...{ variablePrefix: "DATABASE", parameterPath: args.parameterPath, key: args.secretKey },
          values: {
            host: this.address,
            ...(!iamSignIn && { "secret-arn": this.masterSecretArn }),
          },
          ...{ after: rules, tags },
        },
        owned,
      ),
      signIn: iamSignIn
        ? connectAs(args.account, user)
        : readMasterSecret(args.account, this.identifier, args.secretKey),
    };
    this.registerOutputs({ address: this.address, masterSecretArn: this.masterSecretArn });
  }
}

/** The load by query, for seven days: as long as it is free. */
function insights(keyArn: pulumi.Input<string>) {
  return {
    performanceInsightsEnabled: true,
    performanceInsightsRetentionPeriod: 7,
    performanceInsightsKmsKeyId: keyArn,
  };
}
