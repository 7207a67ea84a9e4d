--liquibase formatted sql

--changeset organization:organization
-- 组织机构: two trees meet here. region_path says which region manages the entry, unit_path (own keys from the root down) is the
-- sending units' line of command that scoped rows copy.
create table organization (
    id                 uuid primary key,
    key                text collate "C" not null,
    kind               text             not null,
    name               text collate "C" not null,
    uscc               text collate "C",
    uscc_absent_reason text,
    parent_id          uuid references organization,
    level              text             not null,
    region_code        text collate "C" not null,
    strengths          text[]           not null default '{}',
    valid_from         date             not null,
    valid_to           date,
    region_path        text collate "C" not null,
    unit_path          text collate "C" not null,
    version            bigint           not null default 0,
    constraint organization_key unique (key),
    constraint organization_unit_path unique (unit_path),
    constraint organization_key_form check (key ~ '^[0-9A-Z]{8}$'),
    constraint organization_path_form check (unit_path ~ '^/([0-9A-Z]{8}/){0,11}[0-9A-Z]{8}/$' and unit_path like '%/' || key || '/'),
    constraint organization_kind_known check (kind in ('ORGANIZATION_DEPARTMENT', 'STATIONING_OFFICE', 'SENDING_UNIT', 'TOWNSHIP',
        'TOWNSHIP_WORK_STATION', 'INSPECTION_GROUP', 'FINANCE')),
    constraint organization_level_known check (level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    constraint organization_uscc_or_reason check ((uscc is null) <> (uscc_absent_reason is null)),
    constraint organization_uscc_form check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint organization_period check (valid_to is null or valid_from <= valid_to)
);
create unique index organization_uscc_once on organization (uscc) where valid_to is null;
create index organization_scope on organization (region_path, name, id);
create index organization_parent on organization (parent_id);
--rollback drop table organization;

--changeset organization:directory
-- 名录: every office reads all organizations (a county names the provincial unit that sends to it) and writes only those of its region.
-- Without an office there is no scope.path and no row.
create policy directory_region on organization for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on organization for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on organization for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
--rollback drop policy directory_region on organization; drop policy directory_unit on organization; drop policy directory_person on organization;

--changeset organization:name-grams splitStatements:false
-- Chinese names are searched by one or two characters, too short for a trigram. Every single character and every two neighbours.
create function name_grams(name text) returns text[] language sql immutable strict parallel safe as
$$
select coalesce(array_agg(distinct substr(name, i, n)), '{}')
from generate_series(1, char_length(name)) i, generate_series(1, 2) n
where i + n - 1 <= char_length(name)
$$;

-- PostgreSQL keeps a search operator out of an index of a table under row-level security, so the words of the public directory
-- lie beside it.
create table organization_name (
    organization_id uuid primary key references organization on delete cascade,
    grams           text[] not null
);
create index organization_name_grams on organization_name using gin (grams);
comment on table organization_name is 'audit:none trigger-written — derived from organization.name';

create function organization_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into organization_name (organization_id, grams) values (new.id, name_grams(new.name))
    on conflict (organization_id) do update set grams = excluded.grams;
    return null;
end
$$;
revoke execute on function organization_named() from public;
create trigger organization_named after insert or update of name on organization for each row execute function organization_named();
--rollback drop trigger organization_named on organization; drop function organization_named(); drop table organization_name; drop function name_grams(text);
