--liquibase formatted sql

--changeset policy:exception-clauses
-- 判词: exceptions keep what was asked and found as clauses, as results do; what was put down before keeps the words it had. One stands for
-- a rule, a subject, a finding and a version of a parameter in a place: another place answers for itself.
drop index policy_exception_once;
drop view if exists known.policy_exception;
alter table policy_exception
    alter column required type jsonb using jsonb_build_array(jsonb_build_array('policy.said', required)),
    alter column found type jsonb using jsonb_build_array(jsonb_build_array('policy.said', found));
create unique index policy_exception_once on policy_exception (rule_id, subject_id, parameter_id, region_path, md5(found::text))
    where state <> 'REJECTED';
--rollback drop index policy_exception_once; drop view if exists known.policy_exception;
--rollback alter table policy_exception alter column required type text using required::text, alter column found type text using found::text;
--rollback create unique index policy_exception_once on policy_exception (rule_id, subject_id, parameter_id, md5(found)) where state <> 'REJECTED';

--changeset policy:exception-clauses-of-history splitStatements:false
-- the rows as they were before, where the sweep has made their table already
do
$$
    begin
        if to_regclass('history.policy_exception_history') is not null then
            alter table history.policy_exception_history
                alter column required type jsonb using jsonb_build_array(jsonb_build_array('policy.said', required)),
                alter column found type jsonb using jsonb_build_array(jsonb_build_array('policy.said', found));
        end if;
    end
$$;
--rollback empty
