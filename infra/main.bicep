// Everything Alerts needs in Azure, in one resource group. Deployed by `azd up`; see docs/azure.md.
targetScope = 'subscription'

@description('Short name of this installation: lower-case letters and digits. All resource names derive from it.')
@minLength(3)
@maxLength(12)
param environmentName string

@description('Region of every resource that has one. It must offer Flex Consumption and the Language service.')
param location string

@description('Addresses of the feeds to begin with, separated by spaces. Feeds added later are kept.')
param feeds string = ''

@description('Domain that mails are sent from. Empty: a domain that Azure provides, good for trying out only.')
param senderDomain string = ''

@description('Who is told when something is wrong: a mail address.')
param operatorEmail string

@description('Money a month, in the currency of the subscription, at which the operator is warned.')
@minValue(1)
param monthlyBudget int = 150

@description('First day of the month in which the budget begins, yyyy-MM-01.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Use the Language service as second reader for candidates that the local rules leave open.')
param secondReader bool = true

@description('Object id of the person who deploys; azd knows it. Empty: nobody but the app may read the secrets.')
param principalId string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-alerts-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    location: location
    name: 'id-alerts-${token}'
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    name: 'stalerts${token}'
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    location: location
    name: 'kv-al-${token}'
    tags: tags
    identityPrincipalId: identity.outputs.principalId
    principalId: principalId
  }
}

module language 'modules/language.bicep' = if (secondReader) {
  name: 'language'
  scope: group
  params: {
    location: location
    name: 'lang-alerts-${token}'
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module email 'modules/email.bicep' = {
  name: 'email'
  scope: group
  params: {
    token: token
    tags: tags
    senderDomain: senderDomain
    identityPrincipalId: identity.outputs.principalId
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerName: storage.outputs.packageContainerName
    vaultUri: vault.outputs.uri
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    languageEndpoint: secondReader ? language!.outputs.endpoint : ''
    mailEndpoint: email.outputs.endpoint
    sender: email.outputs.sender
    feeds: feeds
  }
}

module rules 'modules/rules.bicep' = {
  name: 'rules'
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    operatorEmail: operatorEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  scope: group
  params: {
    amount: monthlyBudget
    start: budgetStart
    operatorEmail: operatorEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = functions.outputs.name
output AZURE_KEY_VAULT string = vault.outputs.name
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output SITE_URL string = functions.outputs.url
