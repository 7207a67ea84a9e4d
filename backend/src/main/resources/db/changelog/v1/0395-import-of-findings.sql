--liquibase formatted sql

--changeset exchange:import-of-findings
-- 督查问题名册: of what is found nobody knows before it is issued but who finds (finding:record). Others who bring in lists at the same place
-- (驻村办, systems) are inspected there: neither file nor report of such a job reaches them, nor that there is one. What the system does by
-- itself (ends a job whose office is gone, sweeps) it does as nobody's account.
create policy findings_stay_with_the_finders on import_job as restrictive to zhucun_by_region
    using (kind <> 'FINDING'
        or (select current_setting('scope.role', true)) in ('INSPECTOR', 'ORGANIZATION_DEPARTMENT')
        or (select current_setting('scope.role', true)) = 'SYSTEM_ADMINISTRATOR'
            and (select nullif(current_setting('scope.account', true), '')) is null);
create policy findings_stay_with_the_finders on import_key as restrictive to zhucun_by_region
    using (kind <> 'FINDING' or (select current_setting('scope.role', true)) in ('INSPECTOR', 'ORGANIZATION_DEPARTMENT'));
-- the subquery reads import_job under the same role: what belongs to a job is seen exactly where the job is
create policy with_its_job on import_part as restrictive for select to zhucun_by_region
    using (exists (select from import_job j where j.id = job_id));
create policy with_its_job on import_error as restrictive for select to zhucun_by_region
    using (exists (select from import_job j where j.id = job_id));
create policy with_its_job on import_taken as restrictive for select to zhucun_by_region
    using (exists (select from import_job j where j.id = job_id));
--rollback drop policy with_its_job on import_taken; drop policy with_its_job on import_error; drop policy with_its_job on import_part;
--rollback drop policy findings_stay_with_the_finders on import_key; drop policy findings_stay_with_the_finders on import_job;
