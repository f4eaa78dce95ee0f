#!/usr/bin/env python3
"""measure.py START_LINE POSTMASTER_PID SIZE WARM_SECONDS SEARCHES: rebuilds the index, waits for rest, then searches; prints a line each."""
import http.client, json, os, random, sys, time, urllib.parse

start, postmaster, size, warm, searches = json.loads(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
address = urllib.parse.urlparse(start['url'])
client = http.client.HTTPConnection(address.hostname, address.port, timeout=600)
token = None
TICK = os.sysconf('SC_CLK_TCK')


def call(method, path, body=None):
    headers = {'Content-Type': 'application/json'}
    if token:
        headers['Authorization'] = 'Bearer ' + token
    client.request(method, path, None if body is None else json.dumps(body), headers)
    answer = client.getresponse()
    text = answer.read()
    if answer.status >= 300:
        raise SystemExit('%d to %s: %s' % (answer.status, path, text[:500]))
    return json.loads(text)


def ticks(pid):
    with open('/proc/%d/stat' % pid) as f:
        fields = f.read().rsplit(') ', 1)[1].split()
    # Its children that have ended count too: PostgreSQL has a process for each connection.
    return sum(int(fields[i]) for i in (11, 12, 13, 14))


def database_ticks():
    total = ticks(postmaster)
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/stat' % pid) as f:
                if int(f.read().rsplit(') ', 1)[1].split()[1]) == postmaster:
                    total += ticks(int(pid))
        except OSError:
            pass
    return total


def busy():
    with open('/proc/stat') as f:
        n = [int(x) for x in f.readline().split()[1:]]
    return n[0] + n[1] + n[2] + n[5] + n[6] + n[7]


def search(question):
    """A question is words, or the address of a list."""
    address = question if question.startswith('/') else '/api/search?q=' + urllib.parse.quote(question)
    begin = time.perf_counter()
    found = call('GET', address)
    return (time.perf_counter() - begin) * 1000, len(found['items'])


def misspelt(word, r):
    i = r.randrange(1, len(word) - 1)
    return word[:i] + word[i + 1] + word[i] + word[i + 2:]


token = call('POST', '/api/auth/login', {'username': start['username'], 'password': start['password']})['token']
call('POST', '/api/admin/search/rebuild')
while True:
    status = call('GET', '/api/admin/search')
    if not status['rebuild']:
        break
    print('\r%d of %d ' % (status['rebuild']['records'], size), end='', file=sys.stderr)
    time.sleep(1)
last = status['lastRebuild']
print('\r%9d records: rebuilt at %d a second, index %.0f MB' % (size, last['recordsPerSecond'], status['bytes'] / 1e6), flush=True)

# Segments are still merged and tables still vacuumed when the index is built; that is not what a search costs.
calm = 0
while calm < 3:
    before = ticks(start['pid']) + database_ticks()
    time.sleep(1)
    calm = calm + 1 if ticks(start['pid']) + database_ticks() - before < TICK / 10 else 0

r = random.Random(size)
page = call('GET', '/api/customers/contacts?limit=200&sort=id')['items'] + call('GET', '/api/customers/contacts?limit=200&sort=-lastName')['items']
latin = [c for c in page if c['firstName']]
words = sorted({c['lastName'] for c in latin} | {c['firstName'] for c in latin})
firsts = sorted({c['firstName'] for c in latin})
lasts = sorted({c['lastName'] for c in latin if len(c['lastName']) > 5})
chinese = sorted({c['lastName'] for c in page if not c['firstName']})
CONTACTS = '/api/customers/contacts?limit=50&'
KINDS = {
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
end = time.time() + warm
while time.time() < end:
    for ask in KINDS.values():
        search(ask())
for kind, ask in KINDS.items():
    server, database, others, begin = ticks(start['pid']), database_ticks(), busy(), time.time()
    own = os.times()
    times, hits = [], 0
    for _ in range(searches):
        t, n = search(ask())
        times.append(t)
        hits += n
    seconds, times = time.time() - begin, sorted(times)
    server, database, others = ticks(start['pid']) - server, database_ticks() - database, busy() - others
    now = os.times()
    others -= server + database + (now.user + now.system - own.user - own.system) * TICK
    print('%9d %-15s p50 %6.1f ms, p99 %6.1f ms; CPU server %.2f + database %.2f ms; %.1f hits; others took %.2f cores' % (
        size, kind, times[len(times) // 2], times[int(len(times) * .99)], server * 1000 / TICK / searches,
        database * 1000 / TICK / searches, hits / searches, others / TICK / seconds), flush=True)
