// The Functions app on Flex Consumption. App settings are the app's whole configuration; secrets are references into the vault.
param location string
param token string
param tags object
param identityId string
param identityClientId string
param storageName string
param packageContainerName string
param vaultUri string
param insightsConnectionString string
param languageEndpoint string
param mailEndpoint string
param sender string
param feeds string

@description('When due feeds are looked for, 6-field NCRONTAB in UTC. Each feed keeps its own rhythm.')
param pollSchedule string = '0 */2 * * * *'

@description('When due digests are looked for.')
param digestSchedule string = '10 * * * * *'

@description('When work that a dead worker left is looked for.')
param sweepSchedule string = '30 * * * * *'

@description('Most instances at once.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

var name = 'func-alerts-${token}'

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-alerts-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, {
    'azd-service-name': 'alerts'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        // The blob trigger on Event Grid needs one instance that is always there; it is billed all day (docs/azure.md, Cost).
        alwaysReady: [
          {
            name: 'blob'
            instanceCount: 1
          }
        ]
      }
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AlertsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AlertsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AlertsStorage__credential: 'managedidentity'
      AlertsStorage__clientId: identityClientId
      AZURE_CLIENT_ID: identityClientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      Timers__Poll: pollSchedule
      Timers__Digests: digestSchedule
      Timers__Sweep: sweepSchedule
      Delivery__PublicUrl: 'https://${name}.azurewebsites.net/'
      Delivery__Mail: 'acs'
      Delivery__From: 'Alerts <${sender}>'
      Delivery__Acs__Endpoint: mailEndpoint
      Delivery__SigningKeys__0: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/signing-key)'
      Seed__Feeds: feeds
      Seed__TeamsWebhook: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/teams-webhook)'
      TextAnalytics__Endpoint: languageEndpoint
      // The site answers at the root, where the platform would show a page of its own.
      AzureWebJobsDisableHomepage: 'true'
      // On one core .NET otherwise waits for a quiet moment before it optimises, and runs slowly for the first seconds.
      DOTNET_TC_CallCountingDelayMs: '0'
    }
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}/'
