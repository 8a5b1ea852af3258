import { Cluster } from "./components/compute/cluster";
import { ImageRepositories } from "./components/compute/image-repositories";
import { loadStackConfig } from "./components/config/load";
import { providersFor } from "./components/config/providers";
import { Bucket } from "./components/data/bucket";
import { cachePort } from "./components/data/cache";
import { CostAllocationTags } from "./components/finops/cost-allocation-tags";
import { engines } from "./components/data/engines";
import { CostGuardrails } from "./components/finops/cost-guardrails";
import { Bastion } from "./components/network/bastion";
import { flowLogDelivery, FlowLogs } from "./components/network/flow-logs";
import { Network } from "./components/network/network";
import { AlarmTopic } from "./components/observability/alarm-topic";
import { EncryptionKeys } from "./components/security/encryption-keys";
import { SigningKeys } from "./components/security/signing-keys";
import type { Account } from "./components/shared/account";
import { functionCode } from "./components/shared/bundle";
import { guardAccount, watchAccount } from "./components/wiring/account";
import { queryRecords } from "./components/wiring/analytics";
import { openAccessLogs, openEdge } from "./components/wiring/edge";
import { logGroup, type LogWriter } from "./components/wiring/log-groups";
import { keepAndSwitch } from "./components/wiring/lifetime";
import { fenceServices, runServices, servicesOf } from "./components/wiring/services";
import { openStores } from "./components/wiring/stores";

/** The platform, read from top to bottom: the only place where its tiers meet. */
export = function platform() {
  const config = loadStackConfig();
  const { environment, region, durable } = config;
  const account: Account = { id: config.account.id, region };
  const prefix = `meddiflux-${environment}`;
  const inside = { providers: providersFor(config) };

  // Money first: it is watched before anything that costs some exists.
  const costs = new CostGuardrails(
    "costs",
    { ...config.finops, account, environment, owner: config.account.owner },
    inside,
  );
  if (config.account.owner && config.finops.splitBillByTags) new CostAllocationTags("bill", inside);
  const keys = new EncryptionKeys("keys", { account, aliasPrefix: prefix, durable }, inside);
  const network = new Network(
    "network",
    {
      ...{
        ...config.network,
        account,
        appPorts: servicesOf(config).map((name) => config[name].port),
      },
      dataPorts: [engines[config.database.engine].port, cachePort],
    },
    inside,
  );
  const { vpcId } = network;
  const accessLogs = openAccessLogs(config, account, inside).name;
  const flows = new Bucket(
    "flow-records",
    {
      // Personal, because it holds the addresses of visitors.
      ...{ tier: "network", classification: "personal", keyArn: keys.logs.arn, durable },
      ...{ accessLogs, expireAfterDays: config.network.flowLogDays },
      allow: (bucket) => flowLogDelivery(account, bucket),
    },
    inside,
  );
  new FlowLogs("flow-logs", { vpcId, bucket: flows.name }, inside);

  const alarms = new AlarmTopic(
    "alarms",
    { account, keyArn: keys.messaging.arn, emails: [config.owner] },
    inside,
  );
  const entrance = openEdge(
    config,
    { account, network, logsKey: keys.logs, topicArn: alarms.arn, logBucket: accessLogs },
    inside,
  );

  // Of each service, whatever runs now: images outlast a change of how the frontend is served.
  const { replicateTo } = config.images;
  const repositories = new ImageRepositories(
    "images",
    {
      ...{ account, prefix, services: ["backend", "frontend"], keyArn: keys.data.arn, durable },
      ...(config.account.owner && replicateTo !== "none" && { replicateTo }),
    },
    inside,
  );
  const logsOf = (writer: LogWriter) => ({
    ...logGroup(config, writer),
    keyArn: keys.logs.arn,
  });
  const cluster = new Cluster(
    "cluster",
    {
      ...{ insights: config.containerInsights, sessions: logsOf("sessions") },
      ...{ diskKeyArn: keys.data.arn, makesServiceRole: config.account.makesEcsRole },
    },
    inside,
  );
  const host = { account, vpcId, cluster, subnetIds: network.serviceSubnetIds };
  const signingKeys = new SigningKeys(
    "signing-keys",
    {
      ...{ account, durable, key: keys.secrets, secretName: `${prefix}/signing-keys` },
      code: functionCode("lambda/secret-rotation/index.ts"),
      ...{ logs: logsOf("signing-keys"), topicArn: alarms.arn },
    },
    inside,
  );
  const { entry } = entrance;
  const balancerGroupId = entry.securityGroupId;
  const firewalls = fenceServices(config, { vpcId, balancerGroupId }, inside);
  const hidden = { vpcId, subnetIds: network.serviceSubnetIds, keyArn: keys.data.arn };
  const bastion = config.network.bastion && new Bastion("bastion", hidden, inside);
  const clients = {
    backend: firewalls.backend.securityGroupId,
    ...(bastion && { bastion: bastion.securityGroupId }),
  };
  const stores = openStores(config, { account, clients, network, keys, prefix, logsOf }, inside);
  const services = runServices(
    config,
    { host, firewalls, stores, entry, logsOf, signingKeys },
    inside,
  );
  keepAndSwitch(config, { account, keys, stores, services, costs }, inside);

  const { owner } = config.account;
  if (owner) guardAccount(config, { keys, accessLogs }, inside);
  const watched = owner ? watchAccount(config, { keys, network, accessLogs }, inside) : undefined;
  queryRecords(config, { account, keys, accessLogs, flows, watched }, inside);

  return {
    imageRepositories: repositories.urls,
    url: entrance.url,
    databaseAddress: stores.database.address,
    databaseSecretArn: stores.database.masterSecretArn,
    cacheAddress: stores.cache.address,
    costTopicArn: costs.topicArn,
  };
};
