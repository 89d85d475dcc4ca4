// The Language service, optional second reader for candidates that the local rules leave open.
param location string
param name string
param tags object
param identityPrincipalId string

var roles = {
  languageReader: '7628b7b8-a8b2-4cdc-b46f-e9b35248918e'
}

resource account 'Microsoft.CognitiveServices/accounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: {
    name: 'S'
  }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource readerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identityPrincipalId, roles.languageReader)
  scope: account
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.languageReader)
  }
}

output endpoint string = account.properties.endpoint
