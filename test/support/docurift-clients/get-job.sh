curl --silent --show-error "$DOCURIFT_URL/jobs/$JOB_ID" --header "X-API-Key: $DOCURIFT_API_KEY"
