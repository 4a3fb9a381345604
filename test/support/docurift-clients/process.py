"""Submits an invoice, polls with growing pauses as DocuRift advises, and prints what became of it."""

import os
import sys
import time

import requests

session = requests.Session()
session.headers["X-API-Key"] = os.environ["DOCURIFT_API_KEY"]
url = os.environ["DOCURIFT_URL"]

with open(os.environ["INVOICE"], "rb") as invoice:
    submitted = session.post(
        f"{url}/documents/process/async",
        files={"file": invoice},
        data={"documentType": "invoice", "extractTables": True},
    )
submitted.raise_for_status()
job_id = submitted.json()["data"]["jobId"]

pause = 1.0
for _ in range(30):
    job = session.get(f"{url}/jobs/{job_id}").json()["data"]
    if job["status"] in ("completed", "failed"):
        break
    time.sleep(pause)
    pause = min(pause * 1.5, 10)

if job["status"] != "completed":
    sys.exit(f"{job['status']}: {job['error']['code']}")
fields = job["result"]["extractedFields"]
print(job["progress"], fields["invoiceNumber"], fields["amount"], fields["currency"])
