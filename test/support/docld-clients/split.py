"""Uploads a document, splits it page by page, lists its jobs, and deletes it."""

import os

import requests

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['DOCLD_API_KEY']}"
url = os.environ["DOCLD_URL"]

session.get(f"{url}/api/health").raise_for_status()
with open(os.environ["RECORD"], "rb") as record:
    uploaded = session.post(f"{url}/api/upload", files={"file": record})
uploaded.raise_for_status()
document = uploaded.json()["document"]

split = session.post(
    f"{url}/api/split/run",
    json={"document_id": document["id"], "config": {"method": "page", "pages_per_section": 1}},
)
split.raise_for_status()
sections = split.json()["sections"]
jobs = session.get(f"{url}/api/jobs", params={"type": "split", "limit": 1}).json()["jobs"]
session.delete(f"{url}/api/documents/{document['id']}").raise_for_status()
print(jobs[0]["status"], len(sections), sections[-1]["page_end"])
