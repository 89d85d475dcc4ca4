// What the operator is told of: work that failed for good, feeds that are not polled, digests that do not go out.
param location string
param tags object
param workspaceId string
param operatorEmail string

var rules = [
  {
    name: 'poison-queue-not-empty'
    severity: 1
    description: 'A message failed too often and was put aside. See docs/azure.md, Operations.'
    query: 'AppTraces | where Message startswith "Message has reached MaxDequeueCount" or Message has "-poison"'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'no-successful-poll'
    severity: 1
    description: 'PollFeeds has not succeeded for 30 minutes.'
    query: 'AppRequests | where OperationName == "PollFeeds" and Success == true'
    window: 'PT30M'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'digest-late'
    severity: 2
    description: 'ScheduleDigests has not succeeded for 15 minutes: digests are late.'
    query: 'AppRequests | where OperationName == "ScheduleDigests" and Success == true'
    window: 'PT15M'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'digest-failing'
    severity: 2
    description: 'SendDigest fails.'
    query: 'AppRequests | where OperationName == "SendDigest" and Success == false'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 2
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-alerts-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'alerts'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: operatorEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for item in rules: {
  name: item.name
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: item.name
    description: item.description
    severity: item.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: item.window
    criteria: {
      allOf: [
        {
          query: item.query
          timeAggregation: 'Count'
          operator: item.operator
          threshold: item.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The tables are not there before the app has logged for the first time.
    skipQueryValidation: true
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]
