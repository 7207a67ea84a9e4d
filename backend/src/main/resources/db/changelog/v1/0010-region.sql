--liquibase formatted sql

--changeset region:region
-- One row per code and period in force. The path of a division is made of its code (region.RegionCode), so everything beneath
-- /62/6205/ is everything from code 6205 to before 6205: . '-infinity' = since before these records.
create table region (
    code       text collate "C" not null,
    name       text             not null,
    short_name text             not null,
    kind       text             not null,
    level      smallint         not null generated always as (
        case length(code) when 2 then 1 when 4 then 2 when 6 then 3 when 9 then 4 else 5 end) stored,
    pinyin     text collate "C" not null,
    initials   text collate "C" not null,
    name_pairs int[]            not null,
    valid_from date             not null default '-infinity',
    valid_to   date,
    primary key (code, valid_from),
    constraint region_code_form check (length(code) in (2, 4, 6, 9, 12) and translate(code, '0123456789', '') = ''),
    constraint region_name_form check (name <> '' and short_name <> ''),
    constraint region_kind_known check (kind in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'TOWNSHIP', 'SUBDISTRICT',
        'ZONE', 'VILLAGE', 'RESIDENTS_COMMITTEE', 'OTHER')),
    constraint region_period check (valid_to is null or valid_from < valid_to)
);
comment on table region is 'audit:none read-only before-office — written only by the owner, from a published edition; the import is a deed of its own';
comment on column region.name_pairs is
    'every two neighbouring characters of the short name, packed as one number: finds 甘溪, which is too short for a trigram';
--rollback drop table region;

--changeset region:region-indexes
-- children of a node: level and code range; the dates make counting children an index-only scan
create index region_children on region (level, code, valid_from, valid_to);
create index region_name_pairs on region using gin (name_pairs);
create index region_pinyin on region ((replace(pinyin, ' ', '')) collate "C");
create index region_initials on region (initials);
--rollback drop index region_children; drop index region_name_pairs; drop index region_pinyin; drop index region_initials;

--changeset region:region-one-at-a-time splitStatements:false
-- One row per code at a time. An exclusion constraint says the same but takes 17 s to build over the 665,000 rows of the country;
-- this compares only what a statement wrote. Two writers cannot pass each other: they hold advisory lock 'zhucun.region'.
create function region_one_at_a_time() returns trigger language plpgsql as $$
declare
    twice text;
begin
    select w.code into twice
    from written w
    join region r on r.code = w.code and r.valid_from <> w.valid_from
        and daterange(r.valid_from, r.valid_to) && daterange(w.valid_from, w.valid_to)
    limit 1;
    if found then
        raise exclusion_violation using constraint = 'region_one_at_a_time', message = 'in force twice at a time: ' || twice;
    end if;
    return null;
end
$$;
create trigger region_one_at_a_time_insert after insert on region
    referencing new table as written for each statement execute function region_one_at_a_time();
create trigger region_one_at_a_time_update after update on region
    referencing new table as written for each statement execute function region_one_at_a_time();
--rollback drop trigger region_one_at_a_time_insert on region; drop trigger region_one_at_a_time_update on region; drop function region_one_at_a_time();

--changeset region:region-succession
create table region_succession (
    from_code text collate "C" not null,
    to_code   text collate "C" not null,
    on_date   date             not null,
    kind      text             not null,
    note      text             not null,
    primary key (from_code, to_code, on_date),
    constraint region_succession_kind_known check (kind in ('MERGE', 'SPLIT', 'RENAME', 'UPGRADE', 'TRANSFER'))
);
create index region_succession_to on region_succession (to_code);
comment on table region_succession is 'audit:none read-only before-office — written with the edition it belongs to';

create table region_edition (
    edition      text        primary key,
    effective_on date        not null unique,
    sha256       text        not null,
    loaded_at    timestamptz not null default now(),
    loaded_by    text        not null,
    provinces    int         not null,
    prefectures  int         not null,
    counties     int         not null,
    townships    int         not null,
    villages     int         not null,
    opened       int         not null,
    closed       int         not null,
    renamed      int         not null,
    constraint region_edition_form check (edition ~ '^[0-9A-Za-z.-]{1,40}$' and sha256 ~ '^[0-9a-f]{64}$')
);
comment on table region_edition is 'audit:none read-only before-office — the record of an import; the import is a deed of its own';
--rollback drop table region_edition; drop table region_succession;

--changeset region:village-facts
-- 村庄类别: several per village, each with its dates; the same one not twice at a time
create table village_category (
    id           uuid             primary key,
    village_code text collate "C" not null,
    category     text             not null,
    valid_from   date             not null,
    valid_to     date,
    source       text             not null,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint village_category_known check (category in ('KEY_ASSISTANCE', 'OUT_OF_POVERTY', 'RELOCATION_RESETTLEMENT',
        'WEAK_PARTY_ORGANIZATION', 'DEMONSTRATION', 'HEAVY_REVITALIZATION_TASK', 'LIGHT_TASK', 'BORDER', 'RED_HERITAGE',
        'POOR', 'NON_POOR')),
    constraint village_category_period check (valid_to is null or valid_from < valid_to),
    constraint village_category_is_village check (length(village_code) = 12),
    constraint village_category_once exclude using gist (
        village_code with =, category with =, daterange(valid_from, valid_to) with &&)
);
create index village_category_scope on village_category (region_path, category);

-- 村部坐标: a point whose coordinate system is unknown proves nothing, so it is refused; 0,0 is "unknown" and is refused too
create table village_point (
    id           uuid             primary key,
    village_code text collate "C" not null,
    lon          numeric(9, 6)    not null,
    lat          numeric(9, 6)    not null,
    crs          text             not null,
    valid_from   date             not null,
    valid_to     date,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint village_point_crs_known check (crs in ('CGCS2000', 'WGS84', 'GCJ02', 'BD09')),
    constraint village_point_in_china check (lon between 73 and 136 and lat between 3 and 54),
    constraint village_point_period check (valid_to is null or valid_from < valid_to),
    constraint village_point_is_village check (length(village_code) = 12),
    constraint village_point_once exclude using gist (village_code with =, daterange(valid_from, valid_to) with &&)
);
create index village_point_scope on village_point (region_path);

-- 相邻村: C4 lets one team cover one or two adjacent villages; stored once, the smaller code first
create table village_adjacency (
    id           uuid             primary key,
    village_code text collate "C" not null,
    neighbour    text collate "C" not null,
    valid_from   date             not null,
    valid_to     date,
    source       text             not null,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint village_adjacency_order check (village_code < neighbour),
    constraint village_adjacency_villages check (length(village_code) = 12 and length(neighbour) = 12),
    constraint village_adjacency_period check (valid_to is null or valid_from < valid_to),
    constraint village_adjacency_once exclude using gist (
        village_code with =, neighbour with =, daterange(valid_from, valid_to) with &&)
);
create index village_adjacency_scope on village_adjacency (region_path);
create index village_adjacency_neighbour on village_adjacency (neighbour);
--rollback drop table village_adjacency; drop table village_point; drop table village_category;
