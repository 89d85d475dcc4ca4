// Mail through Communication Services. A domain of your own has to be verified by DNS records before it sends: docs/azure.md.
param token string
param tags object
param senderDomain string
param identityPrincipalId string

@description('Where mail data rests.')
param dataLocation string = 'Europe'

var ownDomain = !empty(senderDomain)
var roles = {
  communicationOwner: '09976791-48a7-449e-bb21-39d1a415f350'
}

resource mail 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'mail-alerts-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: mail
  name: ownDomain ? senderDomain : 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: ownDomain ? 'CustomerManaged' : 'AzureManaged'
    // Tracking rewrites every link; our links are signed and our readers are not followed.
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-alerts-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: [
      domain.id
    ]
  }
}

resource ownerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, identityPrincipalId, roles.communicationOwner)
  scope: communication
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.communicationOwner)
  }
}

output endpoint string = 'https://${communication.properties.hostName}'
output sender string = 'DoNotReply@${domain.properties.mailFromSenderDomain}'
