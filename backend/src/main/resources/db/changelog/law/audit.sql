--liquibase formatted sql

-- Every table tells what happened to its rows, unless its comment says audit:none and why.
-- Columns that hold secrets or personal data (…_cipher, …_index, …_hash) are left out of the trail.
--changeset law:audit runAlways:true splitStatements:false
do
$$
    declare
        t record;
    begin
        for t in
            select c.oid, c.relname,
                   (select coalesce(string_agg(quote_literal(a.attname), ', ' order by a.attnum), '')
                    from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                      and a.attname ~ '_(cipher|index|hash)$') as secrets
            from pg_class c
            where c.relnamespace = 'public'::regnamespace
              and c.relkind in ('r', 'p')
              and not c.relispartition
              and c.relname not like 'databasechangelog%'
              and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '\maudit:none\M'
              and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'audit_row')
            loop
                execute format(
                        'create trigger audit_row after insert or update or delete on %I for each row execute function audit_row(%s)',
                        t.relname, t.secrets);
            end loop;
    end
$$;
--rollback empty
