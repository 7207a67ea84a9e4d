--liquibase formatted sql

--changeset term:secondment-months
-- 借调: from how many months on somebody lent out does not count for his team is a parameter (team.secondment.longTerm.months)
drop view if exists known.posting_secondment;
alter table posting_secondment drop column long_term;
--rollback alter table posting_secondment add column long_term boolean not null generated always as (until is null or until >= (valid_from + interval '6 months')::date - 1) stored;

--changeset term:secondment-months-of-history splitStatements:false
do
$$
    begin
        if to_regclass('history.posting_secondment_history') is not null then
            alter table history.posting_secondment_history drop column if exists long_term;
        end if;
    end
$$;
--rollback empty
