-- Contacts number 1 to :last, each with an e-mail address and a telephone number: names of two and three syllables,
-- 300 first and 2,000 last names, each hundredth contact Chinese, changed at some time in the last two years.
-- Deterministic: contact i is the same however many there are.
create or replace function bench_hash(n bigint) returns bigint language sql immutable as $$ select abs(hashint8(n)::bigint) $$;
create or replace function bench_word(seed bigint, syllables int) returns text language sql immutable as $$
  select initcap(string_agg((array['ba','ro','mi','ten','sar','lo','vik','an','del','our','ka','nes','po','ri','tho','mar','els','ing','for','wen'])
    [1 + mod(bench_hash((seed * 31 + s)), 20)], '' order by s)) from generate_series(1, syllables) s $$;
create or replace function bench_chinese(seed bigint) returns text language sql immutable as $$
  select (array['王','李','张','刘','陈','杨','赵','黄','周','吴'])[1 + mod(bench_hash((seed)), 10)]
    || (array['伟','芳','娜','敏','静','丽','强','磊','军','洋','勇','艳','杰','涛','明','超'])[1 + mod(bench_hash((seed + 1)), 16)]
    || (array['伟','芳','娜','敏','静','丽','强','磊','军','洋','勇','艳','杰','涛','明','超'])[1 + mod(bench_hash((seed + 2)), 16)] $$;
create or replace function bench_id(i bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + i), 12, '0') || '7' || lpad(to_hex(mod(i, 4096)), 3, '0') || '8' || lpad(to_hex(i), 15, '0'))::uuid $$;

create temp table bench_first as select n, bench_word(n, 2) as word from generate_series(0, 299) n;
create temp table bench_last as select n, bench_word(n + 1000, 3) as word from generate_series(0, 1999) n;
create temp table bench as
  select i, bench_id(i) as id, now() - make_interval(secs => mod(bench_hash((i + 7)), 63072000)) as at,
    case when mod(i, 100) = 0 then null else f.word end as first_name,
    case when mod(i, 100) = 0 then bench_chinese(i) else l.word end as last_name,
    lower(f.word) || '.' || lower(l.word) || i || '@example.com' as email,
    '+1202' || lpad((mod(bench_hash((i + 9)), 10000000))::text, 7, '0') as phone,
    'City' || lpad(mod(bench_hash((i + 11)), 200)::text, 3, '0') as city
  from generate_series(1, :last::bigint) i
  join bench_first f on f.n = mod(bench_hash((i + 3)), 300)
  join bench_last l on l.n = mod(bench_hash((i + 5)), 2000);

insert into customers_contact (id, version, created_at, modified_at, first_name, last_name, address_city)
  select id, 1, at, at, first_name, last_name, city from bench;
insert into customers_contact_email (contact_id, list_index, email_address, is_primary) select id, 0, email, true from bench;
insert into customers_contact_phone (contact_id, list_index, phone_number, is_primary) select id, 0, phone, true from bench;
vacuum analyze customers_contact;
vacuum analyze customers_contact_email;
vacuum analyze customers_contact_phone;
