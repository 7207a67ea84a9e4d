--liquibase formatted sql

--changeset board:bounded
-- 看板 reads what is unfinished, never what is over: each of these holds what is open now, however long the history behind it.
create index finding_unclosed on finding (region_path, found_on) where state <> 'CLOSED' and dispute is distinct from 'UPHELD';
create index entitlement_outstanding on entitlement (region_path, due_by)
    where cancelled_on is null and case when amount_due is null then delivered_on is null
        else coalesce(delivered_amount, 0) < amount_due + corrected + shifted end;
-- terms of those on post by their end, without a look at the rows; it serves whatever the shorter one did
drop index posting_due;
create index posting_term_end on posting (region_path, planned_end_on, started_on, id) where ended_on is null;
-- an end that is written down and has not come yet, a term that is decided and has not begun: few at any time
create index posting_ending on posting (ended_on) where ended_on is not null;
create index posting_term_coming on posting_term (started_on);
--rollback drop index posting_term_coming; drop index posting_ending; drop index posting_term_end;
--rollback create index posting_due on posting (region_path, planned_end_on) where ended_on is null;
--rollback drop index entitlement_outstanding; drop index finding_unclosed;
