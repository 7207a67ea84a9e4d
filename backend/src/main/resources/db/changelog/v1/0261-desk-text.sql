--liquibase formatted sql

--changeset desk:text splitStatements:false
-- PostgreSQL uses no search operator in an index beneath row-level security, and a province's findings are too many to be compared one by
-- one: the words of a finding lie in an index that only one function reads. It answers with the ids of rows within the caller's own scope;
-- whoever asks reads the rows by the usual law.
create function finding_said(facts text, target_name text, number text) returns text[] language sql immutable parallel safe as
$$ select public.name_grams(lower(concat_ws(E'\n', facts, target_name, number))) $$;
create index finding_by_words on finding using gin (finding_said(facts, target_name, number));

create policy registry on finding for select to zhucun_registry using (true);
grant select on finding to zhucun_registry;

-- at most so many that hold these pieces of a word; more than that are found sooner by looking at the newest
create function findings_saying(pieces text[], most int) returns uuid[] language sql stable security definer
    set search_path = public, pg_temp as
$$
select coalesce(array_agg(found.id), '{}')
from (select f.id
      from finding f, (select nullif(current_setting('scope.path', true), '') as path, current_setting('role', true) as tree) scope
      where finding_said(f.facts, f.target_name, f.number) @> pieces
        and (scope.tree = 'zhucun_by_region' and f.region_path >= scope.path and f.region_path < scope.path || '~'
          or scope.tree = 'zhucun_by_unit' and f.unit_path >= scope.path and f.unit_path < scope.path || '~')
      limit most) found
$$;
alter function findings_saying(text[], int) owner to zhucun_registry;
revoke execute on function findings_saying(text[], int) from public;
grant execute on function findings_saying(text[], int) to zhucun_by_region, zhucun_by_unit;
create index problem_list_newest on problem_list (issued_on desc, id desc);
--rollback drop index problem_list_newest;
--rollback drop policy registry on finding; revoke select on finding from zhucun_registry;
--rollback drop function findings_saying(text[], int); drop index finding_by_words; drop function finding_said(text, text, text);
