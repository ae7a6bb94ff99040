// The function app and everything it needs, in one resource group. README.md beside it says how to deploy and what to mind.
// Names of tables, queues and containers are tested against StorageNames, app settings against what the program reads.

targetScope = 'resourceGroup'

@description('Begins the names of everything made here: lower-case letters and digits.')
@minLength(2)
@maxLength(11)
param name string

@description('Region of everything made here.')
param location string = resourceGroup().location

@description('flexConsumption: billed by use, the global cloud. elasticPremium: EP1 on Linux, also in Azure China, where Flex Consumption was not offered.')
@allowed([
  'flexConsumption'
  'elasticPremium'
])
param plan string = environment().name == 'AzureChinaCloud' ? 'elasticPremium' : 'flexConsumption'

@description('The administrator\'s token. Whoever has it may do everything, so make it long and random.')
@secure()
@minLength(16)
param adminToken string

@description('When owed work is sent, as NCrontab with seconds, UTC. Every minute is what the pipeline is made for.')
param sweepSchedule string = '0 * * * * *'

@description('Folder of rule profiles and calendars beside those of the program: empty for none, relative to the package, as rules.')
param rulesFolder string = ''

@description('Copies of the stored data: LRS in one data centre, ZRS in three of a region, GRS in a second region as well.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
])
param storageRedundancy string = 'Standard_ZRS'

@description('Days for which a deleted blob can be brought back.')
@minValue(1)
@maxValue(365)
param blobRestoreDays int = 30

@description('False: no Application Insights and no Log Analytics; then nothing but the live log shows what went wrong.')
param withInsights bool = true

@description('Days for which logs are kept. Regulations ask for six months of a site\'s own logs.')
@minValue(30)
@maxValue(730)
param logDays int = 190

@description('Most instances at once. Each keeps its own limits towards other people\'s sites, so more instances ask them more often. Elastic Premium takes 20 of them at most.')
@minValue(1)
@maxValue(100)
param maxInstances int = 40

var isFlex = plan == 'flexConsumption'
var unique = uniqueString(resourceGroup().id)
var storageSuffix = environment().suffixes.storage

// ---------------------------------------------------------------- storage

var tables = [
  'Sites'
  'Channels'
  'Releases'
  'ReleaseKeys'
  'ReleasesByDay'
  'RepostTasks'
  'OpenTasks'
  'SiteTasks'
  'Work'
  'Interpretations'
  'Compliance'
  'Audit'
]

var queues = [
  'channel-scans'
  'releases'
  'release-checks'
  'deliveries'
  'site-checks'
  'interpretation-links'
]

var containers = [
  'evidence'
  'originals'
  'keys'
]

// The published app as a zip file; the app itself never reads it.
var packageContainer = 'packages'
var packageFile = 'govsync.zip'

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${unique}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageRedundancy
  }
  properties: {
    accessTier: 'Hot'
    // Everybody signs in by identity: there is no key to lose.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }
}

// Tables cannot be restored once their account is gone.
resource storageLock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'records'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the compliance record.'
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource storageTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for item in tables: {
  parent: tableService
  name: item
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource storageQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for item in queues: {
  parent: queueService
  name: item
}]

// The host would make them when it first needs them; made now, they can be watched from the first day.
resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for item in queues: {
  parent: queueService
  name: '${item}-poison'
}]

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: blobRestoreDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: blobRestoreDays
    }
  }
}

resource storageContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for item in containers: {
  parent: blobService
  name: item
  properties: {
    publicAccess: 'None'
  }
}]

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobService
  name: packageContainer
  properties: {
    publicAccess: 'None'
  }
}

// ---------------------------------------------------------------- identity and rights

// Not the app's own identity: this one has its rights before the app first starts.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-app'
  location: location
}

// Well-known ids of built-in roles, the same in every cloud. The host keeps locks and timers in blobs, hence Owner there.
var dataRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner
  '974c5e8b-45b9-4653-ba55-5f855dd0fbe8' // Storage Queue Data Contributor
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]

resource dataRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in dataRoles: {
  name: guid(storage.id, identity.id, role)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

// ---------------------------------------------------------------- logs

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = if (withInsights) {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = if (withInsights) {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

// ---------------------------------------------------------------- the app

resource hosting 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: isFlex ? 'functionapp' : 'elastic'
  sku: isFlex
    ? {
        name: 'FC1'
        tier: 'FlexConsumption'
      }
    : {
        name: 'EP1'
        tier: 'ElasticPremium'
      }
  properties: {
    reserved: true
    maximumElasticWorkerCount: isFlex ? null : min(maxInstances, 20)
  }
}

var settings = [
  // The queue triggers and the host's own locks use these, and so does the program.
  { name: 'AzureWebJobsStorage__tableServiceUri', value: 'https://${storage.name}.table.${storageSuffix}' }
  { name: 'AzureWebJobsStorage__queueServiceUri', value: 'https://${storage.name}.queue.${storageSuffix}' }
  { name: 'AzureWebJobsStorage__blobServiceUri', value: 'https://${storage.name}.blob.${storageSuffix}' }
  { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
  { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
  // Says to the program's own clients which identity it is.
  { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
  { name: 'SweepSchedule', value: sweepSchedule }
  { name: 'GOVSYNC_ADMIN_TOKEN', value: adminToken }
  { name: 'GOVSYNC_RULES_FOLDER', value: rulesFolder }
  // The host's own page at / would only say that a function app runs here.
  { name: 'AzureWebJobsDisableHomepage', value: 'true' }
]

// Flex Consumption refuses these: it has functionAppConfig instead.
var premiumSettings = [
  { name: 'FUNCTIONS_EXTENSION_VERSION', value: '~4' }
  { name: 'FUNCTIONS_WORKER_RUNTIME', value: 'custom' }
  // No file share, which would need the account's key: the package is mounted from its blob, read by identity.
  { name: 'WEBSITE_RUN_FROM_PACKAGE', value: 'https://${storage.name}.blob.${storageSuffix}/${packageContainer}/${packageFile}' }
  { name: 'WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID', value: identity.id }
]

var insightsSettings = [
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: withInsights ? insights!.properties.ConnectionString : '' }
]

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: hosting.id
    reserved: isFlex ? null : true
    httpsOnly: true
    clientAffinityEnabled: false
    functionAppConfig: isFlex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: 'https://${storage.name}.blob.${storageSuffix}/${packageContainer}'
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identity.id
              }
            }
          }
          runtime: {
            name: 'custom'
            version: '1.0'
          }
          scaleAndConcurrency: {
            instanceMemoryMB: 2048
            maximumInstanceCount: maxInstances
          }
        }
      : null
    siteConfig: {
      appSettings: concat(settings, isFlex ? [] : premiumSettings, withInsights ? insightsSettings : [])
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // A custom handler has no language image.
      linuxFxVersion: isFlex ? null : ''
      minimumElasticInstanceCount: isFlex ? null : 1
    }
  }
  dependsOn: [
    dataRights
    packages
    storageContainers
    storageQueues
    storageTables
  ]
}

// Packages are uploaded by people and pipelines that sign in; a publishing password would be one more secret.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

output address string = 'https://${app.properties.defaultHostName}/api'
output appName string = app.name
output storageName string = storage.name
output packageContainerName string = packageContainer
output packageFileName string = packageFile
