--liquibase formatted sql

--changeset burden:public-register-in-force-first splitStatements:false
-- What holds today comes first and the newest before the older: however long the register grows, what is on is in it.
create or replace function burden_public()
    returns table (feature text, region_code text, legal_basis text, document_number text, approver_name text, approver_position text,
                   purpose text, valid_from date, expires_on date, ended_on date, end_reason text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select a.feature, a.region_code, a.legal_basis, a.document_number, a.approver_name, a.approver_position, a.purpose, a.valid_from,
           a.expires_on, a.ended_on, a.end_reason
    from burden_activation a
    where a.state in ('APPROVED', 'ENDED')
    order by (a.state = 'APPROVED' and (now() at time zone 'Asia/Shanghai')::date between a.valid_from and a.expires_on) desc,
             a.valid_from desc, a.feature, a.region_code
    limit 1000
$$;
--rollback create or replace function burden_public()
--rollback     returns table (feature text, region_code text, legal_basis text, document_number text, approver_name text, approver_position text,
--rollback                    purpose text, valid_from date, expires_on date, ended_on date, end_reason text)
--rollback     language sql stable security definer set search_path = public, pg_temp
--rollback as $$
--rollback     select a.feature, a.region_code, a.legal_basis, a.document_number, a.approver_name, a.approver_position, a.purpose, a.valid_from,
--rollback            a.expires_on, a.ended_on, a.end_reason
--rollback     from burden_activation a
--rollback     where a.state in ('APPROVED', 'ENDED')
--rollback     order by a.feature, a.valid_from desc, a.region_code
--rollback     limit 1000
--rollback $$;
