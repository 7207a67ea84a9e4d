--liquibase formatted sql

--changeset policy:clauses
-- 判词: what a rule asks and what was found are kept as clauses, [["team.rule.C1.found", 2], …]: which text with which values. They become
-- sentences where somebody reads them. Results are derived, so they are dropped and judged again.
truncate compliance_result, compliance_count, compliance_day;
alter table compliance_result
    alter column required type jsonb using '[]',
    alter column found type jsonb using '[]';
--rollback truncate compliance_result, compliance_count, compliance_day;
--rollback alter table compliance_result alter column required type text using '', alter column found type text using '';

--changeset policy:unjudged
-- 未能判定: rules that failed where they were last judged; of them nothing is kept there, and nothing is to be believed
create table compliance_unjudged (
    rule_id     text collate "C" not null,
    since       timestamptz      not null default clock_timestamp(),
    region_path text collate "C" not null,
    primary key (region_path, rule_id)
);
comment on table compliance_unjudged is 'audit:none — bookkeeping of derived rows';
-- a county is told of what could not be judged in its province
create policy published_region on compliance_unjudged for select to zhucun_by_region using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_unit on compliance_unjudged for select to zhucun_by_unit using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_person on compliance_unjudged for select to zhucun_by_person using ((select nullif(current_setting('scope.path', true), '')) is not null);
--rollback drop table compliance_unjudged;
