# After the code is there: subscribes RecognizeEvents to new articles. The endpoint needs a moment after the first start.
foreach ($attempt in 1..6) {
    az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name eventgrid --template-file infra/eventgrid.bicep `
        --parameters functionAppName=$env:AZURE_FUNCTION_APP storageAccountName=$env:AZURE_STORAGE_ACCOUNT --output none
    if ($LASTEXITCODE -eq 0) { exit 0 }
    Write-Warning "The app is not ready for events yet (try $attempt of 6); waiting 30 seconds."
    Start-Sleep -Seconds 30
}
Write-Error 'The event subscription could not be made. See that the app has started, then run infra/scripts/events.ps1 again.'
exit 1
