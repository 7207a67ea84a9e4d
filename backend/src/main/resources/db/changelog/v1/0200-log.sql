--liquibase formatted sql

--changeset log:deed-transaction
-- The transaction that wrote a deed. Those below pg_snapshot_xmin have all ended, so what is visible of them is all there will ever be:
-- the only order of committed deeds that leaves no gap to be filled later. The default is one value for the rows there are (no rewrite);
-- the log takes those by their ids.
alter table deed add column xid xid8 not null default pg_current_xact_id();
comment on column deed.xid is 'the transaction that wrote it; the log reads only those that have ended';
-- nobody backs out of the log by naming a transaction that it has passed, nor does anybody say another time than it is
create policy own_transaction on deed as restrictive for insert
    to zhucun_app, zhucun_by_region, zhucun_by_unit, zhucun_by_person
    with check (xid = pg_current_xact_id()
                and at between clock_timestamp() - interval '1 minute' and clock_timestamp() + interval '1 second');
--rollback drop policy own_transaction on deed; alter table deed drop column xid;

--changeset log:deed-transaction-index runInTransaction:false
-- while deeds are written: an update of a running system must not stop it
-- one that was broken off leaves an index that serves nobody
drop index concurrently if exists deed_xid;
create index concurrently deed_xid on deed (xid);
--rollback drop index deed_xid;

--changeset log:tables
-- 行为日志: every committed deed once, in an order without gaps; a Merkle tree after RFC 6962 over their canonical texts. Written by
-- log_sequence alone, which belongs to the registry; the application may only read.
create table log_entry (
    index     bigint   primary key,
    deed_id   uuid     not null,
    format    smallint not null default 1,
    leaf_hash bytea    not null,
    constraint log_entry_once unique (deed_id),
    constraint log_entry_from_zero check (index >= 0),
    constraint log_entry_hash check (octet_length(leaf_hash) = 32)
);
comment on table log_entry is 'audit:none read-only before-office — only hashes; no foreign key, because a deed that was deleted must be seen to be';
-- the roots of perfect subtrees of 256^level entries: what a tile of C2SP tlog-tiles of that level is made of
create table log_node (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null,
    primary key (level, index),
    constraint log_node_level check (level between 1 and 7),
    constraint log_node_hash check (octet_length(hash) = 32)
);
comment on table log_node is 'audit:none read-only before-office — follows from log_entry';
-- 检查点: signed notes (C2SP tlog-checkpoint)
create table log_checkpoint (
    size         bigint      primary key,
    note         text        not null,
    published_at timestamptz not null default clock_timestamp()
);
comment on table log_checkpoint is 'audit:none read-only before-office — signed by the log itself';
-- how far the sequencer has come; one row, whose lock is the sequencer's
create table log_progress (
    id        boolean primary key default true,
    watermark xid8,
    cluster   bigint,
    walked    uuid,
    constraint log_progress_one check (id)
);
comment on table log_progress is 'audit:none read-only before-office — where the sequencer stands; what it says is never evidence';
comment on column log_progress.watermark is 'all deeds of transactions before it are in the log';
comment on column log_progress.cluster is 'the server whose transaction numbers these are; on another one all deeds are walked through once more';
comment on column log_progress.walked is 'the last deed of that walk by id, null when it is done';
insert into log_progress default values;
grant select, insert on log_entry, log_node, log_checkpoint to zhucun_registry;
grant select, update on log_progress to zhucun_registry;
grant select on row_change to zhucun_registry;
create policy registry on row_change for select to zhucun_registry using (true);
--rollback drop policy registry on row_change; revoke select on row_change from zhucun_registry;
--rollback drop table log_progress; drop table log_checkpoint; drop table log_node; drop table log_entry;

--changeset log:leaf splitStatements:false
-- The canonical text of a deed, format 1 (docs/log.md): JSON after RFC 8785 with strings only. Names, labels, details and the rows
-- changed enter as hashes of canonical texts of their own, so that neither an export nor a proof shows a person.
create function log_text(value text) returns text language sql stable as
$$
select coalesce(to_json(value)::text, 'null')
$$;
create function log_digest(value text) returns text language sql immutable as
$$
select encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;
create function log_words(d deed) returns text language sql stable as
$$
select '[' || concat_ws(',', log_text(d.account_name), log_text(d.office_name), log_text(d.subject_id), log_text(d.subject_label),
                        log_text(d.detail::text)) || ']'
$$;
create function log_changes(of_deed uuid) returns text language sql stable as
$$
select '[' || coalesce(string_agg('[' || concat_ws(',', log_text(c.id::text), log_text(c.table_name), log_text(c.row_id), log_text(c.op),
                                                   log_text(c.before::text), log_text(c.after::text), log_text(c.region_path),
                                                   log_text(c.unit_path)) || ']', ',' order by c.id), '') || ']'
from row_change c
where c.deed_id = of_deed
$$;
create function log_leaf(d deed) returns text language sql stable as
$$
select '{' || concat_ws(',',
    '"account":"' || d.account_id || '"',
    '"action":' || to_json(d.action),
    '"at":"' || trim_scale(extract(epoch from d.at) * 1000000) || '"',
    '"changes":"' || log_digest(log_changes(d.id)) || '"',
    '"code":' || to_json(d.code),
    '"format":"1"',
    '"grant":"' || d.grant_id || '"',
    '"id":"' || d.id || '"',
    '"kind":' || to_json(d.subject_kind),
    '"office":' || to_json(d.office_path),
    '"outcome":' || to_json(d.outcome),
    '"region":' || to_json(d.region_path),
    '"request":' || to_json(d.request_id),
    '"role":' || to_json(d.role),
    '"seal":' || to_json(d.detail ->> 'seal'),
    '"unit":' || to_json(d.unit_path),
    '"words":"' || log_digest(log_words(d)) || '"') || '}'
$$;
create function log_leaf_hash(leaf text) returns bytea language sql immutable as
$$
select sha256('\x00'::bytea || convert_to(leaf, 'UTF8'))
$$;
revoke all on function log_text(text), log_digest(text), log_words(deed), log_changes(uuid), log_leaf(deed), log_leaf_hash(text) from public;
grant execute on function log_text(text), log_digest(text), log_words(deed), log_changes(uuid), log_leaf(deed), log_leaf_hash(text)
    to zhucun_registry;
--rollback drop function log_leaf_hash(text); drop function log_leaf(deed); drop function log_changes(uuid); drop function log_words(deed);
--rollback drop function log_digest(text); drop function log_text(text);

--changeset log:sequence splitStatements:false
-- The root over the hashes of a perfect subtree.
create function log_root(hashes bytea[]) returns bytea language plpgsql immutable as
$$
declare
    upper bytea[];
begin
    while cardinality(hashes) > 1 loop
        upper := '{}';
        for i in 1 .. cardinality(hashes) / 2 loop
            upper := upper || sha256('\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i]);
        end loop;
        hashes := upper;
    end loop;
    return hashes[1];
end
$$;

-- The nodes that became whole while the log grew.
create function log_fold(before bigint, size bigint) returns void language plpgsql as
$$
begin
    for of_level in 1 .. 7 loop
        for node in (before >> (8 * of_level)) .. (size >> (8 * of_level)) - 1 loop
            insert into log_node (level, index, hash)
            values (of_level, node, log_root(
                case when of_level = 1
                    then array(select e.leaf_hash from log_entry e where e.index >= node * 256 and e.index < (node + 1) * 256 order by e.index)
                    else array(select n.hash from log_node n
                               where n.level = of_level - 1 and n.index >= node * 256 and n.index < (node + 1) * 256 order by n.index) end));
        end loop;
    end loop;
end
$$;

-- Appends some deeds and says the size then and whether more wait. One at a time: whoever finds the row locked leaves it to the other.
create function log_sequence(at_most int, out size bigint, out more boolean)
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    progress log_progress;
    horizon  xid8;
    server   bigint;
    before   bigint;
    passed   int;
    last_xid xid8;
    last_id  uuid;
begin
    more := false;
    select * into progress from log_progress for update skip locked;
    if not found then
        return;
    end if;
    -- in this order: what has ended before the horizon was asked for is visible to every statement after it
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    select system_identifier into server from pg_control_system();
    if progress.cluster is distinct from server then
        progress.cluster := server;
        progress.watermark := horizon;
        progress.walked := '00000000-0000-0000-0000-000000000000';
    end if;
    select coalesce(max(e.index) + 1, 0) into before from log_entry e;

    if progress.walked is not null then
        with page as materialized (
            select d.id from deed d where d.id > progress.walked order by d.id limit at_most),
        added as (
            insert into log_entry (index, deed_id, leaf_hash)
            select before - 1 + row_number() over (order by d.id), d.id, log_leaf_hash(log_leaf(d))
            from page p join deed d on d.id = p.id
            where not exists (select from log_entry e where e.deed_id = p.id))
        select count(*), (select p.id from page p order by p.id desc limit 1) into passed, last_id from page;
        progress.walked := case when passed = at_most then last_id end;
        more := true;
    else
        with page as materialized (
            select d.id, d.xid, d.at from deed d
            where d.xid >= progress.watermark and d.xid < horizon
              and not exists (select from log_entry e where e.deed_id = d.id)
            order by d.xid
            limit at_most),
        added as (
            insert into log_entry (index, deed_id, leaf_hash)
            select before - 1 + row_number() over (order by p.xid, p.at, p.id), p.id, log_leaf_hash(log_leaf(d))
            from page p join deed d on d.id = p.id)
        select count(*), (select p.xid from page p order by p.xid desc limit 1) into passed, last_xid from page p;
        more := passed = at_most;
        progress.watermark := case when more then last_xid else horizon end;
    end if;

    select coalesce(max(e.index) + 1, 0) into size from log_entry e;
    perform log_fold(before, size);
    update log_progress p set watermark = progress.watermark, cluster = progress.cluster, walked = progress.walked;
end
$$;

-- Keeps a signed checkpoint of more entries than any before; of two nodes the slower one changes nothing. What is no checkpoint of
-- that size is refused.
create function log_publish(of_size bigint, signed_note text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if of_size > (select coalesce(max(e.index) + 1, 0) from log_entry e) then
        raise exception 'a checkpoint of more entries than there are';
    end if;
    if signed_note !~ ('^[^\n]+\n' || of_size || '\n[A-Za-z0-9+/]{43}=\n\n\u2014 [^ \n]+ [A-Za-z0-9+/=]+\n$') then
        raise exception 'not a signed checkpoint of size %', of_size using errcode = 'check_violation';
    end if;
    insert into log_checkpoint (size, note)
    select of_size, signed_note where of_size > (select coalesce(max(c.size), 0) from log_checkpoint c)
    on conflict do nothing;
end
$$;
alter function log_sequence(int) owner to zhucun_registry;
alter function log_publish(bigint, text) owner to zhucun_registry;
revoke all on function log_root(bytea[]), log_fold(bigint, bigint), log_sequence(int), log_publish(bigint, text) from public;
grant execute on function log_root(bytea[]), log_fold(bigint, bigint) to zhucun_registry;
grant execute on function log_sequence(int), log_publish(bigint, text) to zhucun_app;
--rollback drop function log_publish(bigint, text); drop function log_sequence(int); drop function log_fold(bigint, bigint); drop function log_root(bytea[]);

--changeset log:reading splitStatements:false
-- What an office may see of the log: entries of deeds in its own range with their text, of all others the hash. Nobody's text is a
-- person's, see log_leaf. The whole country sees also deeds that lie in no region.
create function log_lines(from_index bigint, to_index bigint) returns table (index bigint, leaf_hash bytea, state text, leaf text)
    language sql stable security definer set search_path = public, pg_temp as
$$
with office as (select nullif(current_setting('scope.path', true), '') as path)
select e.index, e.leaf_hash,
       case when d.id is null then 'MISSING' when v.visible then 'SHOWN' else 'HIDDEN' end,
       case when v.visible then log_leaf(d) end
from log_entry e
         cross join office o
         left join deed d on d.id = e.deed_id
         cross join lateral (select coalesce(o.path = '/' or d.region_path >= o.path and d.region_path < o.path || '~', false) and d.id is not null as visible) v
where e.index >= from_index and e.index < to_index and o.path is not null
order by e.index
$$;
-- Deeds that the log should have and has not: somebody added them behind its back. Walks by id.
create function log_strays(after uuid, at_most int, out last uuid, out leaves text[])
    language sql stable security definer set search_path = public, pg_temp as
$$
with page as materialized (
    select d.id from deed d where d.id > after order by d.id limit at_most)
select (select p.id from page p order by p.id desc limit 1),
       array(select log_leaf(d)
             from page p
                      join deed d on d.id = p.id
                      cross join (select nullif(current_setting('scope.path', true), '') as path) o
                      cross join log_progress w
             where w.walked is null and d.xid < w.watermark
               and not exists (select from log_entry e where e.deed_id = d.id)
               and (o.path = '/' or d.region_path >= o.path and d.region_path < o.path || '~')
             order by d.id)
$$;
alter function log_lines(bigint, bigint) owner to zhucun_registry;
alter function log_strays(uuid, int) owner to zhucun_registry;
revoke all on function log_lines(bigint, bigint), log_strays(uuid, int) from public;
grant execute on function log_lines(bigint, bigint), log_strays(uuid, int) to zhucun_by_region;
--rollback drop function log_strays(uuid, int); drop function log_lines(bigint, bigint);

--changeset log:witness
-- 见证人: whose key may countersign checkpoints, e.g. a province's
create table log_witness (
    id          uuid             primary key,
    name        text             not null,
    key         text             not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint log_witness_once unique (key)
);
create index log_witness_region on log_witness (region_path, id);
-- 会签: what a witness signed; the line itself is the evidence
create table log_cosignature (
    size        bigint      not null references log_checkpoint,
    witness_id  uuid        not null references log_witness,
    line        text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (size, witness_id)
);
comment on table log_cosignature is
    'audit:none insert-only — signed by the witness itself, who reads the log; a deed for each would make the log grow by being watched';
--rollback drop table log_cosignature; drop table log_witness;
