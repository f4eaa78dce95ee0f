"""Mortise as a target of the load driver: the built distribution on the driver's PostgreSQL, everything through REST."""
import uuid

from peerlib import *

JSON = {'Content-Type': 'application/json'}
STAGES = {'New': 'Prospecting', 'Qualified': 'Qualification', 'Proposition': 'Proposal', 'Negotiation': 'Negotiation',
          'Won': 'Closed Won'}


class T(Target):
    name = 'mortise'
    port = 19130
    version = 'this checkout'
    home = os.environ['MORTISE_HOME']
    data = RUN + '/mortise-data'

    def launcher(self, *words):
        return subprocess.run(
            ['java', '-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dmortise.home=' + self.home, '-jar',
             self.home + '/lib/mortise-launcher.jar', *words], capture_output=True, text=True)

    def start(self):
        if not psql('postgres', "select 1 from pg_database where datname = 'peer_mortise'"):
            psql('postgres', 'create database peer_mortise')
        answer = self.launcher(
            'run', '--detach', '--json', '--port', str(self.port), '--data', self.data,
            '--db', 'postgresql://postgres:unused@127.0.0.1:%d/peer_mortise' % PGPORT)
        if answer.returncode:
            raise SystemExit(answer.stderr)
        with open('%s/mortise.pids' % RUN, 'w') as f:
            f.write('%d\n' % json.loads(answer.stdout)['pid'])

    def stop(self):
        self.launcher('stop', '--data', self.data)
        super().stop()

    def login(self):
        with open(self.data + '/initial-admin-password') as f:
            password = f.read().strip()
        s, r = self.http('POST', '/api/auth/login', {'username': 'admin', 'password': password})
        assert s == 200, r
        self.headers = {'Authorization': 'Bearer ' + json.loads(r)['token']}

    def ready(self):
        return 'GET', '/health/ready', None, {}

    def ids(self):
        return psql('peer_mortise', 'select id from customers_contact where deleted_at is null order by id').split()

    def import_contacts(self, rows):
        lines = ''.join('%(first)s,%(last)s,%(email)s,%(phone)s,%(city)s\n' % r for r in rows)
        return self.import_file('/api/customers/contacts/import', 'First Name,Last Name,Email,Phone,City\n' + lines, {
            'columns': {'First Name': {'field': 'firstName'}, 'Last Name': {'field': 'lastName'},
                        'Email': {'field': 'emailAddresses'}, 'Phone': {'field': 'phoneNumbers'},
                        'City': {'field': 'address.city'}}})

    def import_file(self, path, text, mapping):
        edge = uuid.uuid4().hex
        part = '--%s\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
        body = part % (edge, 'mapping', '', json.dumps(mapping)) \
            + part % (edge, 'file', '; filename="rows.csv"', text) + '--%s--\r\n' % edge
        s, r = self.http('POST', path, body, dict(
            self.headers, **{'Content-Type': 'multipart/form-data; boundary=' + edge}))
        assert s in (200, 201, 202), r
        address = '/api/imports/' + json.loads(r)['id']
        while True:
            s, r = self.http('GET', address, None, self.headers)
            state = json.loads(r)
            if state['status'] not in ('QUEUED', 'RUNNING'):
                return state['created']
            time.sleep(0.1)

    def load_opps(self, rows, ids):
        for chunk in chunks(rows, 5000):
            creations = [{'op': 'create', 'values': {
                'name': o['name'], 'stage': STAGES[o['stage']],
                'amount': {'amount': str(o['amount']), 'currency': 'USD'}}} for o in chunk]
            s, r = self.http('POST', '/api/sales/opportunities/bulk', {'operations': creations}, self.headers)
            assert s == 200, r[:500]
        return len(rows)

    def ops(self):
        contacts = '/api/customers/contacts'
        return {
            'create': {
                'method': 'POST', 'path': contacts, 'headers': JSON, 'check': '"id":"',
                'body': '{"firstName":"{{first}}","lastName":"{{last}}",'
                        '"emailAddresses":[{"address":"b{{n}}@example.com"}],'
                        '"phoneNumbers":[{"number":"+1202555{{digits}}"}],"address":{"city":"{{city}}"}}'},
            'read': {'method': 'GET', 'path': contacts + '/{{id}}', 'check': '"lastName":"'},
            'list': {
                'method': 'GET', 'check': r'"total":[1-9]',
                'path': contacts + '?filter=address.city=={{city}}&sort=lastName&limit=50&total=true'},
            'update': {
                'method': 'PATCH', 'path': contacts + '/{{id}}', 'headers': dict(
                    JSON, **{'Content-Type': 'application/merge-patch+json'}),
                'body': '{"phoneNumbers":[{"number":"+1303555{{digits}}"}]}', 'check': r'\+1303555'},
            'pipeline': {
                'method': 'GET', 'path': '/api/sales/opportunities/aggregate?group=stage&sum=amount&count=id',
                'check': '"Closed Won"'},
            'search': {
                'method': 'GET', 'path': '/api/search?q={{word}}&type=contact&limit=50', 'check': '"id":"'}}
