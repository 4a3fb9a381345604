file_id=$(curl --silent --show-error "$DOCLD_URL/api/upload" \
  --header "Authorization: Bearer $DOCLD_API_KEY" --form "file=@$RECORD" |
  grep --only-matching 'docld://[0-9a-f-]*' | head -1)
curl --silent --show-error "$DOCLD_URL/api/parse" \
  --header "Authorization: Bearer $DOCLD_API_KEY" --header 'Content-Type: application/json' \
  --data "{\"input\": \"$file_id\", \"config\": {\"chunking\": {\"strategy\": \"page\"}}}"
