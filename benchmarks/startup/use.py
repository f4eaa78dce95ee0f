"""Mixed use of a server by two clients: use.py URL PASSWORD MINUTES prints the number of requests; one that fails ends it."""

import http.client
import json
import random
import sys
import threading
import time
import urllib.parse

url, password, minutes = urllib.parse.urlsplit(sys.argv[1]), sys.argv[2], float(sys.argv[3])
CLIENTS = 2
PAUSE_SECONDS = 0.2
requests = [0] * CLIENTS
failures = []


def a_round(client):
    """What people do in some minutes: (address, body of a POST or None)."""
    number = random.randrange(32768)
    yield "/api/customers/accounts", {"name": f"Account {client}.{number}", "industry": f"Industry {number % 20}"}
    yield "/api/customers/contacts", {"firstName": "Ada", "lastName": f"Contact {number}"}
    amount = {"amount": str(number), "currency": "EUR"}
    yield "/api/sales/opportunities", {"name": f"Deal {number}", "stage": "Proposal", "amount": amount}
    yield "/api/support/cases", {"subject": f"Case {number}", "origin": "Web"}
    yield "/api/customers/accounts?sort=-createdAt&limit=50", None
    yield f"/api/customers/accounts?filter=industry==%22Industry%20{number % 20}%22&total=true", None
    yield "/api/customers/contacts?sort=lastName&limit=20", None
    yield "/api/sales/opportunities?sort=-amount&limit=50&expand=account", None
    yield "/api/sales/opportunities/aggregate?group=stage&sum=amount&count=id", None
    yield "/api/support/cases?filter=status==New&limit=50", None
    yield "/api/reporting/pipeline-by-stage", None
    yield "/api/reporting/win-rate", None
    yield "/api/metadata/types", None


def ask(connection, address, body, token=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    if body is None:
        connection.request("GET", address, headers=headers)
    else:
        headers["Content-Type"] = "application/json"
        connection.request("POST", address, json.dumps(body), headers)
    response = connection.getresponse()
    answer = response.read()
    if response.status >= 400:
        raise OSError(f"{response.status} to {address}: {answer[:500]}")
    return answer


def use(client, end):
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=60)
    try:
        credentials = {"username": "admin", "password": password}
        token = json.loads(ask(connection, "/api/auth/login", credentials))["token"]
        while time.monotonic() < end and not failures:
            for address, body in a_round(client):
                ask(connection, address, body, token)
                requests[client] += 1
            time.sleep(PAUSE_SECONDS)
    except (OSError, http.client.HTTPException) as failure:
        failures.append(failure)


end = time.monotonic() + minutes * 60
threads = [threading.Thread(target=use, args=(client, end)) for client in range(CLIENTS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if failures:
    sys.exit(f"a request of the mixed use failed: {failures[0]}")
print(sum(requests))
