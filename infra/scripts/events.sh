#!/usr/bin/env sh
# After the code is there: subscribes RecognizeEvents to new articles. The endpoint needs a moment after the first start.
set -eu
for attempt in 1 2 3 4 5 6; do
    if az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name eventgrid --template-file infra/eventgrid.bicep \
        --parameters functionAppName="$AZURE_FUNCTION_APP" storageAccountName="$AZURE_STORAGE_ACCOUNT" --output none; then exit 0; fi
    echo "The app is not ready for events yet (try $attempt of 6); waiting 30 seconds." >&2
    sleep 30
done
echo "The event subscription could not be made. See that the app has started, then run infra/scripts/events.sh again." >&2
exit 1
