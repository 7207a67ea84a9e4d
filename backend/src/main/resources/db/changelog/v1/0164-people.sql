--liquibase formatted sql

--changeset people:exception-by-finding
-- What was explained once is not asked again; what was found anew (a seventh member after a sixth) is another exception.
drop index policy_exception_once;
create unique index policy_exception_once on policy_exception (rule_id, subject_id, parameter_id, md5(found)) where state <> 'REJECTED';
--rollback drop index policy_exception_once; create unique index policy_exception_once on policy_exception (rule_id, subject_id, parameter_id) where state <> 'REJECTED';
