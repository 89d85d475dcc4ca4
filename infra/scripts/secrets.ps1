# After provisioning: makes the key that signs links in mails, once, and keeps the Teams webhook given in ALERTS_TEAMS_WEBHOOK.
$ErrorActionPreference = 'Stop'
function Has($name) { az keyvault secret show --vault-name $env:AZURE_KEY_VAULT --name $name --query id --output tsv 2>$null | Out-Null; $LASTEXITCODE -eq 0 }
function Put($name, $value) { az keyvault secret set --vault-name $env:AZURE_KEY_VAULT --name $name --value $value --output none }

if (-not (Has 'signing-key')) { Put 'signing-key' ('first:' + [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))) }
if ($env:ALERTS_TEAMS_WEBHOOK) { Put 'teams-webhook' $env:ALERTS_TEAMS_WEBHOOK }
