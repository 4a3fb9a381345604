curl --silent --show-error "$DOCURIFT_URL/documents/process/async" \
  --header "Authorization: Bearer $DOCURIFT_API_KEY" \
  --form "file=@$INVOICE" --form documentType=invoice
