--liquibase formatted sql

--changeset conseq:unit-letter
-- 致函派出单位 (2.4): what some regions attach to repeated absence, beside the grade
alter table obligation drop constraint obligation_kind_known;
alter table obligation add constraint obligation_kind_known check (kind in ('OUTCOME_REQUIRED', 'RECALL', 'UNIT_HEAD_ACCOUNTABILITY',
    'PROMOTION_FOLLOW_UP', 'UNIT_LETTER', 'SUCCESSOR'));
alter table accountability_case drop constraint accountability_measure_known;
alter table accountability_case add constraint accountability_measure_known check (measure in ('LETTER', 'TALK', 'CRITICISM', 'SELF_EXAMINATION',
    'CIRCULAR', 'ADMONITION', 'ADJUSTMENT', 'DISCIPLINE'));
--rollback alter table obligation drop constraint obligation_kind_known;
--rollback alter table obligation add constraint obligation_kind_known check (kind in ('OUTCOME_REQUIRED', 'RECALL', 'UNIT_HEAD_ACCOUNTABILITY', 'PROMOTION_FOLLOW_UP', 'SUCCESSOR'));
--rollback alter table accountability_case drop constraint accountability_measure_known;
--rollback alter table accountability_case add constraint accountability_measure_known check (measure in ('TALK', 'CRITICISM', 'SELF_EXAMINATION', 'CIRCULAR', 'ADMONITION', 'ADJUSTMENT', 'DISCIPLINE'));
