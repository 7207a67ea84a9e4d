--liquibase formatted sql

--changeset compliance:layout splitStatements:false
-- What is kept lies in fewer rows: counts county by county, each with its townships; subjects in 256 buckets of a rule and province, each
-- with the township in which he is counted. All of it is derived, so it is dropped and judged from scratch once more.
truncate compliance_touched, compliance_result, compliance_count, compliance_member, compliance_unjudged, compliance_day;
comment on column compliance_count.region_path is 'county of the places, or the place itself where that is no part of one';
alter table compliance_count
    add column places      text[] collate "C" not null,
    add column populations int[]              not null,
    add column failings    int[]              not null,
    add column justifieds  int[]              not null,
    add constraint compliance_count_by_place check (
        cardinality(places) = cardinality(populations) and cardinality(places) = cardinality(failings)
        and cardinality(places) = cardinality(justifieds));
alter table compliance_member drop column places;
alter table compliance_member add column places int[] not null;
comment on column compliance_member.places is 'codes of the places in which the subjects are counted, townships or above, 0 for the country';
-- a bucket is one row, not one and pieces elsewhere
alter table compliance_member alter column places set storage external, set (toast_tuple_target = 8160);
create or replace function compliance_bucket(subject uuid) returns int
    language sql immutable parallel safe
as $$ select uuid_hash(subject) & 255 $$;
-- the place of a path, whose last part is its code, and back
create function compliance_place(path text) returns int
    language sql immutable parallel safe
as $$ select case length(path) when 26 then substr(path, 17, 9) when 16 then substr(path, 10, 6) when 9 then substr(path, 5, 4)
                               when 4 then substr(path, 2, 2) else '0' end::int $$;
create function compliance_path(place int) returns text
    language sql immutable parallel safe
as $$ select case when place > 99999999 then '/' || left(place::text, 2) || '/' || left(place::text, 4) || '/' || left(place::text, 6) || '/' || place || '/'
                  when place > 99999 then '/' || left(place::text, 2) || '/' || left(place::text, 4) || '/' || place || '/'
                  when place > 999 then '/' || left(place::text, 2) || '/' || place || '/'
                  when place > 0 then '/' || place || '/'
                  else '/' end $$;
grant execute on function compliance_place(text), compliance_path(int) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback truncate compliance_touched, compliance_result, compliance_count, compliance_member, compliance_unjudged, compliance_day;
--rollback drop function compliance_path(int); drop function compliance_place(text);
--rollback create or replace function compliance_bucket(subject uuid) returns int language sql immutable parallel safe as 'select uuid_hash(subject) & 2047';
--rollback alter table compliance_member reset (toast_tuple_target); alter table compliance_member drop column places;
--rollback alter table compliance_member add column places text[] collate "C" not null; alter table compliance_member alter column places set storage external;
--rollback alter table compliance_count drop column places, drop column populations, drop column failings, drop column justifieds;
