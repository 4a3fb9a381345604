"""Makes a project and a job, sends a file in a form, polls, and prints what the result url gives without a key."""

import json
import os
import sys
import time

import requests

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['PLANGREP_API_KEY']}"
url = os.environ["PLANGREP_URL"]


def post(path, **content):
    answer = session.post(url + path, **content)
    answer.raise_for_status()
    return answer.json()


project = post("/projects", json={"name": os.environ["PROJECT"]})["project"]
job = post(f"/projects/{project['id']}/jobs", json={"externalId": "order-1"})["job"]
metadata = {"files": [{"partName": "file0", "fileName": "plans.pdf", "contentType": "application/pdf"}]}
with open(os.environ["PLANS"], "rb") as plans:
    post(
        f"/jobs/{job['id']}/files",
        files={"metadata": (None, json.dumps(metadata), "application/json"), "file0": ("plans.pdf", plans)},
    )
post(f"/jobs/{job['id']}/uploads/complete")

while job["status"] not in ("completed", "completed_with_errors", "failed"):
    time.sleep(0.5)
    job = session.get(f"{url}/jobs/{job['id']}").json()["job"]

if job["status"] == "failed":
    sys.exit(f"failed: {job['error']['code']}")
result = requests.get(job["resultUrl"]).json()
sheets = [sheet["sheetNumber"] for sheet in result["documents"][0]["sheets"]]
print(job["status"], *sheets, result["usage"]["creditsDebited"])
