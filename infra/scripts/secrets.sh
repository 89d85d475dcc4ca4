#!/usr/bin/env sh
# After provisioning: makes the key that signs links in mails, once, and keeps the Teams webhook given in ALERTS_TEAMS_WEBHOOK.
set -eu
has() { az keyvault secret show --vault-name "$AZURE_KEY_VAULT" --name "$1" --query id --output tsv >/dev/null 2>&1; }
put() { az keyvault secret set --vault-name "$AZURE_KEY_VAULT" --name "$1" --value "$2" --output none; }

has signing-key || put signing-key "first:$(openssl rand -base64 32)"
if [ -n "${ALERTS_TEAMS_WEBHOOK:-}" ]; then put teams-webhook "$ALERTS_TEAMS_WEBHOOK"; fi
