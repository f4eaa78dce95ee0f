#!/usr/bin/env python3
"""measure.py WARM_SECONDS SEARCHES START_LINE...: rebuilds the index of each server, asks all of them in turn, prints a line for each kind of question and server."""
import http.client, json, os, random, sys, time, urllib.parse

warm, searches = int(sys.argv[1]), int(sys.argv[2])
TICK = os.sysconf('SC_CLK_TCK')
CONTACTS = '/api/customers/contacts?limit=50&'


def ticks(pid):
    with open('/proc/%d/stat' % pid) as f:
        fields = f.read().rsplit(') ', 1)[1].split()
    return int(fields[11]) + int(fields[12])


def busy():
    with open('/proc/stat') as f:
        n = [int(x) for x in f.readline().split()[1:]]
    return n[0] + n[1] + n[2] + n[5] + n[6] + n[7]


def misspelt(word, r):
    i = r.randrange(1, len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2:]


class Server:
    """One server, its database's processes, and questions that fit what it holds."""

    def __init__(self, line):
        start = json.loads(line)
        address = urllib.parse.urlparse(start['url'])
        self.pid, self.token = start['pid'], None
        self.client = http.client.HTTPConnection(address.hostname, address.port, timeout=600)
        self.token = self.call('POST', '/api/auth/login', {'username': start['username'], 'password': start['password']})['token']

    def call(self, method, path, body=None):
        headers = {'Content-Type': 'application/json'}
        if self.token:
            headers['Authorization'] = 'Bearer ' + self.token
        self.client.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.client.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise SystemExit('%d to %s: %s' % (answer.status, path, text[:500]))
        return json.loads(text)

    def rebuild(self):
        self.call('POST', '/api/admin/search/rebuild')
        while True:
            status = self.call('GET', '/api/admin/search')
            if not status['rebuild']:
                break
            time.sleep(1)
        last = status['lastRebuild']
        self.size = last['records']
        print('%9d records: index built at %d a second, %.0f MB' % (self.size, last['recordsPerSecond'], status['bytes'] / 1e6), flush=True)

    def prepare(self):
        # Whoever said nothing while the others built theirs was hung up on; it opens by itself.
        self.client.close()
        r = random.Random(self.size)
        page = self.call('GET', CONTACTS.replace('50', '200') + 'sort=id')['items'] + self.call('GET', CONTACTS.replace('50', '200') + 'sort=-lastName')['items']
        latin = [c for c in page if c['firstName']]
        words = sorted({c['lastName'] for c in latin} | {c['firstName'] for c in latin})
        firsts = sorted({c['firstName'] for c in latin})
        lasts = sorted({c['lastName'] for c in latin if len(c['lastName']) > 5})
        chinese = sorted({c['lastName'] for c in page if not c['firstName']})
        self.kinds = {
            'list, newest': lambda: CONTACTS + 'sort=-createdAt',
            'list of a city': lambda: CONTACTS + 'filter=address.city==City%03d&sort=lastName' % r.randrange(200),
            'list by name': lambda: CONTACTS + 'filter=lastName==' + r.choice(lasts) + '&sort=firstName',
            'word': lambda: r.choice(lasts),
            # Of 300 first names each has a page of hits however few records there are: the same work at every size.
            'word, full page': lambda: r.choice(firsts),
            'two words': lambda: (lambda c: c['firstName'] + ' ' + c['lastName'])(r.choice(latin)),
            'prefix': lambda: r.choice(words)[:r.choice((2, 3, 4))],
            'typing error': lambda: misspelt(r.choice(lasts), r),
            'chinese': lambda: r.choice(chinese)[:2],
            'telephone': lambda: r.choice(latin)['phoneNumbers'][0]['number'][-7:],
        }

    def ask(self, kind):
        """Milliseconds, and how many were found. A question is words, or the address of a list."""
        question = self.kinds[kind]()
        address = question if question.startswith('/') else '/api/search?q=' + urllib.parse.quote(question)
        begin = time.perf_counter()
        found = self.call('GET', address)
        return (time.perf_counter() - begin) * 1000, len(found['items'])


servers = [Server(line) for line in sys.argv[3:]]
for server in servers:
    server.rebuild()
# Segments are still merged and tables still vacuumed when the index is built; that is not what a search costs.
calm = 0
while calm < 3:
    before = busy()
    time.sleep(1)
    calm = calm + 1 if busy() - before < TICK / 5 else 0
for server in servers:
    server.prepare()
kinds = list(servers[0].kinds)
end = time.time() + warm * len(servers)
while time.time() < end:
    for server in servers:
        for kind in kinds:
            server.ask(kind)

order = random.Random(0)
for kind in kinds:
    times, hits, cpu = {s: [] for s in servers}, dict.fromkeys(servers, 0), dict.fromkeys(servers, 0)
    for _ in range(searches):
        for server in order.sample(servers, len(servers)):
            spent = ticks(server.pid)
            took, found = server.ask(kind)
            times[server].append(took)
            hits[server] += found
            cpu[server] += ticks(server.pid) - spent
    least = None
    for server in servers:
        sample = sorted(times[server])
        p99 = sample[int(len(sample) * .99)]
        least = least or p99
        print('%9d %-15s p50 %6.2f ms, p99 %6.2f ms (%+4.0f %%), most %6.1f ms; CPU of the server %.2f ms; %.1f hits' % (
            server.size, kind, sample[len(sample) // 2], p99, (p99 / least - 1) * 100, sample[-1],
            cpu[server] * 1000 / TICK / searches, hits[server] / searches), flush=True)
