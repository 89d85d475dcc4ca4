// A warning at four fifths of the budget and when it is forecast to be spent. It stops nothing.
param amount int
param start string
param operatorEmail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'alerts-monthly'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: start
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [
          operatorEmail
        ]
      }
      forecast: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [
          operatorEmail
        ]
      }
    }
  }
}
