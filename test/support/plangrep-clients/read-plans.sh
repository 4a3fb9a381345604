# Makes a project and a job, sends a file in a form, has it read, polls, and prints the sheets that were found.
set -e
api() { curl --silent --show-error --fail --header "Authorization: Bearer $PLANGREP_API_KEY" "$@"; }
field() { node -p "JSON.parse(require('fs').readFileSync(0)).$1"; }

project=$(api "$PLANGREP_URL/projects" --json "{\"name\": \"$PROJECT\"}" | field project.id)
job=$(api "$PLANGREP_URL/projects/$project/jobs" --json '{"externalId": "order-1"}' | field job.id)
api "$PLANGREP_URL/jobs/$job/files" \
  --form 'metadata={"files": [{"partName": "file0", "fileName": "plans.pdf", "contentType": "application/pdf", "classification": "plans"}]}' \
  --form "file0=@$PLANS;type=application/pdf" > /dev/null
api --request POST "$PLANGREP_URL/jobs/$job/uploads/complete" > /dev/null
until [[ $(api "$PLANGREP_URL/jobs/$job" | field job.status) =~ completed|failed ]]; do sleep 1; done
api "$PLANGREP_URL/projects/$project/sheets" | field 'sheets.map(({ sheetNumber }) => sheetNumber).join(" ")'
