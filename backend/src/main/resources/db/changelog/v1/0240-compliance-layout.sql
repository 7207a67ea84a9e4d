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
-- a bucket is one row, not one and a dozen pieces elsewhere
alter table compliance_member set (toast_tuple_target = 8160);
create or replace function compliance_bucket(subject uuid) returns int
    language sql immutable parallel safe
as $$ select uuid_hash(subject) & 255 $$;
--rollback truncate compliance_touched, compliance_result, compliance_count, compliance_member, compliance_unjudged, compliance_day;
--rollback create or replace function compliance_bucket(subject uuid) returns int language sql immutable parallel safe as 'select uuid_hash(subject) & 2047';
--rollback alter table compliance_member reset (toast_tuple_target);
--rollback alter table compliance_count drop column places, drop column populations, drop column failings, drop column justifieds;
