"""Uploads a plugin, applies its plan, asks its resource until it answers 200, takes it out again; many times."""
import http.client
import json
import statistics
import sys
import time
import uuid

line, jar, warm, rounds = json.load(open(sys.argv[1])), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
host = line["url"].split("//")[1].rstrip("/")
content = open(jar, "rb").read()
connection = http.client.HTTPConnection(host, timeout=60)


def ask(method, path, body=None, kind="application/json", token=None):
    headers = {"Content-Type": kind}
    if token:
        headers["Authorization"] = "Bearer " + token
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    return answer.status, text


def expect(status, result):
    if result[0] != status:
        sys.exit(f"not {status} but {result[0]}: {result[1][:500]}")
    return json.loads(result[1]) if result[1] else None


token = expect(200, ask("POST", "/api/auth/login", json.dumps(
    {"username": line["username"], "password": line["password"]})))["token"]
boundary = uuid.uuid4().hex
upload = (f"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plugin.jar\"\r\n"
          f"Content-Type: application/octet-stream\r\n\r\n").encode() + content + f"\r\n--{boundary}--\r\n".encode()
times = []
for i in range(warm + rounds):
    start = time.perf_counter()
    plan = expect(201, ask("POST", "/api/admin/plugins", upload, "multipart/form-data; boundary=" + boundary, token))
    planned = time.perf_counter()
    expect(200, ask("POST", f"/api/admin/plugins/plans/{plan['id']}/apply", None, token=token))
    while ask("GET", "/api/plugins/loyalty/cards", token=token)[0] != 200:
        pass
    end = time.perf_counter()
    if i >= warm:
        times.append(((end - start) * 1000, (planned - start) * 1000))
    status, text = ask("DELETE", "/api/admin/plugins/loyalty", token=token)
    if status != 204:
        sys.exit(f"not 204 but {status}: {text[:500]}")
all_of = [each[0] for each in times]
print(f"upload to first 200: median {statistics.median(all_of):.0f} ms, least {min(all_of):.0f}, greatest {max(all_of):.0f}"
      f" ({rounds} after {warm} to warm up); of it the plan {statistics.median(each[1] for each in times):.0f} ms")
