--liquibase formatted sql

--changeset cadre:cadre
-- 干部: region_path is the village of the current posting, else the region that manages him; unit_path is his sending unit's.
create table cadre (
    id                           uuid primary key,
    name                         text collate "C" not null,
    sex                          text             not null,
    birth_date                   date             not null,
    birth_date_reason            text,
    nationality                  text             not null,
    political_affiliation        text             not null,
    join_party_date              date,
    education                    text,
    rank_code                    text,
    grade_code                   text,
    personnel_category           text             not null,
    unit_id                      uuid             not null references organization,
    unit_position                text,
    unit_position_tier           text,
    work_start_date              date,
    last_promotion_date          date,
    reserve_cadre                boolean          not null default false,
    surveyed_young_talent        boolean          not null default false,
    grassroots_experience_months int              not null default 0,
    agri_related_major           boolean          not null default false,
    nomination_source            text,
    remarks                      text,
    managing_region_code         text collate "C" not null,
    managing_region_path         text collate "C" not null,
    posted                       boolean          not null default false,
    posting_roles                text[]           not null default '{}',
    changed_at                   timestamptz      not null default now(),
    region_path                  text collate "C" not null,
    unit_path                    text collate "C" not null,
    version                      bigint           not null default 0,
    constraint cadre_name_form check (char_length(name) between 1 and 60),
    constraint cadre_sex_known check (sex in ('0', '1', '2', '9')),
    constraint cadre_category_known check (personnel_category in ('CIVIL_SERVANT', 'INSTITUTION_STAFF', 'ENTERPRISE_STAFF')),
    constraint cadre_tier_known check (unit_position_tier in ('TOP', 'MIDDLE', 'STAFF')),
    constraint cadre_experience_form check (grassroots_experience_months between 0 and 720),
    constraint cadre_managed_from check (posted or region_path = managing_region_path)
);
-- the roster in village order, then by name: one index range for an office of the region tree, one for a sending unit
create index cadre_scope on cadre (region_path, name, id);
create index cadre_unit_scope on cadre (unit_path, name, id);
create index cadre_unit on cadre (unit_id);
--rollback drop table cadre;

--changeset cadre:identity
-- 身份信息: ciphertext, blind index and mask; no clear column. The unique index is nation-wide, row scope does not bind it.
create table cadre_identity (
    cadre_id          uuid primary key references cadre,
    citizen_id_cipher bytea            not null,
    citizen_id_index  bytea            not null,
    citizen_id_mask   text             not null,
    phone_cipher      bytea,
    phone_index       bytea,
    phone_mask        text,
    key_version       int              not null,
    region_path       text collate "C" not null,
    unit_path         text collate "C" not null,
    version           bigint           not null default 0,
    constraint cadre_identity_citizen_id unique (citizen_id_index),
    constraint cadre_identity_index_form check (octet_length(citizen_id_index) = 16 and octet_length(phone_index) = 16),
    constraint cadre_identity_phone_whole check (num_nulls(phone_cipher, phone_index, phone_mask) in (0, 3))
);
create index cadre_identity_scope on cadre_identity (region_path);
create index cadre_identity_unit_scope on cadre_identity (unit_path);
create index cadre_identity_phone on cadre_identity (phone_index);

-- 查看明文记录: what the quota counts; the deed itself is in the trail
create table identity_reveal (
    account_id uuid        not null,
    at         timestamptz not null,
    cadre_id   uuid        not null,
    id         uuid primary key
);
create index identity_reveal_account on identity_reveal (account_id, at);
comment on table identity_reveal is 'audit:none — a counter; the disclosure is a deed of the trail';
--rollback drop table identity_reveal; drop table cadre_identity;

--changeset cadre:name-search splitStatements:false
-- PostgreSQL uses no search operator in an index beneath row-level security (like and @> are not leakproof), equality it does:
-- every character and every two neighbouring characters of a name, in the order of the roster.
create table cadre_name_gram (
    gram        text collate "C" not null,
    region_path text collate "C" not null,
    name        text collate "C" not null,
    cadre_id    uuid             not null,
    primary key (gram, region_path, name, cadre_id)
);
comment on table cadre_name_gram is 'audit:none trigger-written — derived from cadre.name';
create policy registry on cadre_name_gram to zhucun_registry using (true) with check (true);
grant select, insert, delete on cadre_name_gram to zhucun_registry;

create function cadre_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if tg_op = 'INSERT' then
        insert into cadre_name_gram (gram, region_path, name, cadre_id)
        select unnest(name_grams(n.name)), n.region_path, n.name, n.id from new_rows n;
    elsif tg_op = 'DELETE' then
        delete from cadre_name_gram g using (select unnest(name_grams(o.name)) gram, o.region_path, o.name, o.id from old_rows o) o
        where g.gram = o.gram and g.region_path = o.region_path and g.name = o.name and g.cadre_id = o.id;
    else
        delete from cadre_name_gram g
            using (select unnest(name_grams(o.name)) gram, o.region_path, o.name, o.id
                   from old_rows o join new_rows n on n.id = o.id
                   where (o.name, o.region_path) <> (n.name, n.region_path)) o
        where g.gram = o.gram and g.region_path = o.region_path and g.name = o.name and g.cadre_id = o.id;
        insert into cadre_name_gram (gram, region_path, name, cadre_id)
        select unnest(name_grams(n.name)), n.region_path, n.name, n.id
        from old_rows o join new_rows n on n.id = o.id
        where (o.name, o.region_path) <> (n.name, n.region_path);
    end if;
    return null;
end
$$;
revoke execute on function cadre_named() from public;
alter function cadre_named() owner to zhucun_registry;
create trigger cadre_named_insert after insert on cadre
    referencing new table as new_rows for each statement execute function cadre_named();
create trigger cadre_named_update after update on cadre
    referencing old table as old_rows new table as new_rows for each statement execute function cadre_named();
create trigger cadre_named_delete after delete on cadre
    referencing old table as old_rows for each statement execute function cadre_named();
--rollback drop trigger cadre_named_insert on cadre; drop trigger cadre_named_update on cadre; drop trigger cadre_named_delete on cadre; drop function cadre_named(); drop table cadre_name_gram;

--changeset cadre:registry splitStatements:false
-- Two questions that must see beyond the caller's scope; both answer as little as they can.
create policy registry on cadre to zhucun_registry using (true) with check (true);
create policy registry on cadre_identity to zhucun_registry using (true) with check (true);
grant select, update on cadre, cadre_identity to zhucun_registry;

-- which of these citizen ids are registered anywhere: not by whom
create function registered_citizen_ids(given bytea[]) returns setof bytea language sql stable security definer
    set search_path = public, pg_temp as
$$
select i.citizen_id_index from cadre_identity i where i.citizen_id_index = any (given)
$$;
alter function registered_citizen_ids(bytea[]) owner to zhucun_registry;
revoke execute on function registered_citizen_ids(bytea[]) from public;
grant execute on function registered_citizen_ids(bytea[]) to zhucun_by_region;

-- A cadre whom a province sent leaves the county's sight when the county ends his posting; the county may not write a row into the
-- province's range, so this does it: only for a cadre the caller sees now, only back to the region that manages him.
create function cadre_returned(cadre_id uuid, at timestamptz) returns boolean language plpgsql security definer
    set search_path = public, pg_temp as
$$
declare
    path text := nullif(current_setting('scope.path', true), '');
    tree text := current_setting('role', true);
    home text;
begin
    update cadre c set region_path = c.managing_region_path, posted = false, posting_roles = '{}', changed_at = at
    where c.id = cadre_returned.cadre_id
      and (tree = 'zhucun_by_region' and c.region_path >= path and c.region_path < path || '~'
        or tree = 'zhucun_by_unit' and c.unit_path >= path and c.unit_path < path || '~')
    returning c.region_path into home;
    if home is null then
        return false;
    end if;
    update cadre_identity i set region_path = home where i.cadre_id = cadre_returned.cadre_id;
    return true;
end
$$;
alter function cadre_returned(uuid, timestamptz) owner to zhucun_registry;
revoke execute on function cadre_returned(uuid, timestamptz) from public;
grant execute on function cadre_returned(uuid, timestamptz) to zhucun_by_region, zhucun_by_unit;
--rollback drop function cadre_returned(uuid, timestamptz); drop function registered_citizen_ids(bytea[]); drop policy registry on cadre; drop policy registry on cadre_identity;

--changeset cadre:stable-plans splitStatements:false
-- The sweep's policies with the scope in a sub-select: the planner then estimates every scope alike. Otherwise it believes a county's
-- range to be one row, joins by range instead of by key (21 × 200 rows a page), and a plan kept for a township meets the whole country.
do
$$
    declare
        t    text;
        path constant text := '(select nullif(current_setting(''scope.path'', true), ''''))';
    begin
        foreach t in array array ['cadre', 'cadre_identity', 'cadre_name_gram', 'organization']
            loop
                execute format('drop policy if exists by_region on %I', t);
                execute format('create policy by_region on %I to zhucun_by_region using (region_path >= %s and region_path < (%s || ''~''))', t, path, path);
                continue when t = 'cadre_name_gram';
                execute format('drop policy if exists by_unit on %I', t);
                execute format('create policy by_unit on %I to zhucun_by_unit using (unit_path >= %s and unit_path < (%s || ''~''))', t, path, path);
            end loop;
        foreach t in array array ['region', 'unit', 'person']
            loop
                execute format('alter policy directory_%s on organization using (%s is not null)', t, path);
            end loop;
    end
$$;
--rollback empty
