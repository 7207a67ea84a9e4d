-- What somebody who worked with the release up to 0252 has. Written by the superuser, so that neither row security nor the guards are asked.
set session_replication_role = replica;

insert into log_witness (id, name, key, region_path)
values ('00000000-0000-7000-8000-0000000000d1', 'province.example', 'province.example+00000000+AA==', '/62/');
insert into log_checkpoint (size, note) values (1, 'example');
insert into log_cosignature (size, witness_id, line) values (1, '00000000-0000-7000-8000-0000000000d1', '— province.example AA==');

insert into inspection_group (id, name, region_code, standing, area, valid_from, region_path, office_path)
values ('00000000-0000-7000-8000-0000000000e1', '第一督查组', '620924', true, '{620924100}', '2026-01-01', '/62/6209/620924/', '/62/6209/620924/');
insert into inspection_group_member (id, group_id, account_id, name, sender_id, homes, region_path, office_path)
values ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c2', '督查员',
        '00000000-0000-7000-8000-0000000000e3', '{620924100}', '/62/6209/620924/', '/62/6209/620924/');
insert into draw (id, number, title, state, population, population_digest, names, reveal_until, release_at, open_at, visit_from, visit_to,
                  organized_by, organized_by_name, drawn_at, list_digest, region_path, office_path)
values ('00000000-0000-7000-8000-0000000000f1', '2026-1', '十月抽查', 'DRAWN', 'x', 'x', '{}', '2026-10-01', '2026-10-02', '2026-10-20',
        '2026-10-03', '2026-10-10', '00000000-0000-7000-8000-0000000000c2', '督查员', '2026-10-01', 'x', '/62/6209/620924/', '/62/6209/620924/');

insert into finding (id, number, region_path, target_kind, target_id, target_name, category, severity, facts, state, due_on, issued_on,
                     found_on, found_by, found_by_name, found_office_path, statement_until, dispute, disputed_by, disputed_on, speakers)
values ('00000000-0000-7000-8000-0000000000c1', '620924-2026-0001', '/62/6209/620924/620924100/', 'TOWNSHIP', '620924100', '某镇', 'TASK', 'MINOR',
        '台账与实际不符', 'ISSUED', '2026-10-20', '2026-10-02', '2026-10-01', '00000000-0000-7000-8000-0000000000c2', '督查员',
        '/62/6209/620924/', '2026-10-12', 'OPEN', '00000000-0000-7000-8000-0000000000c3', '2026-10-05', '{00000000-0000-7000-8000-0000000000c3}');
insert into finding_event (id, finding_id, region_path, account_id, account_name, role, office_name, action, note)
values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000c1', '/62/6209/620924/620924100/', '00000000-0000-7000-8000-0000000000c3', '镇长',
        'TOWNSHIP', '某镇', 'OBJECTED', '台账在县里');
insert into organizational_measure (id, cadre_id, cadre_name, type, decided_on, decided_by, document_number, basis, recorded_by,
                                    recorded_by_name, office_path, region_path, unit_path)
values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '甲', 'ADMONITION', '2026-05-01', '县委组织部', '〔2026〕1号', '工作不力',
        '00000000-0000-7000-8000-0000000000a2', '某', '/62/6209/620924/', '/62/6209/620924/620924100/620924100200/', '/U/');
insert into reminder_talk (id, cadre_id, cadre_name, findings, answers_until, outcome, decided_on, note, decided_by, decided_by_name,
                           region_path, unit_path)
select gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '甲', '{620924-2026-0001}', '2026-10-01', 'HELD', '2026-10-20', '已谈',
       '00000000-0000-7000-8000-0000000000a2', '某', '/62/6209/620924/', '/U/';

insert into entitlement (id, kind, region_path, unit_path, cadre_id, cadre_name, posting_id, village_name, period, standard, quantity, amount_due,
                         due_from, due_by, debtor_name, village_days, trip_days, training_days, trips_count, delivered_on, delivered_amount,
                         insurer, policy_number, cover_from, cover_to)
values ('00000000-0000-7000-8000-000000000011', 'LIVING_ALLOWANCE', '/62/6209/620924/620924100/620924100200/', '/U/',
        '00000000-0000-7000-8000-0000000000b1', '甲', '00000000-0000-7000-8000-0000000000b2', '某村', '2026-09', 100, 22, 2200, '2026-10-01',
        '2026-10-10', '县财政', 20, 2, 0, true, '2026-10-25', 2000, null, null, null, null),
       ('00000000-0000-7000-8000-000000000012', 'ACCIDENT_INSURANCE', '/62/6209/620924/620924100/620924100200/', '/U/',
        '00000000-0000-7000-8000-0000000000b1', '甲', '00000000-0000-7000-8000-0000000000b2', '某村', '2026', null, null, null, '2026-01-01',
        '2026-01-31', '派出单位', null, null, null, null, '2026-01-20', null, '某保险', 'P-1', '2026-01-01', '2026-12-31');
insert into commendation (id, kind, level, region_path, unit_path, cadre_id, subject_name, title, on_date)
values ('00000000-0000-7000-8000-000000000021', 'COMMEND', 'COUNTY', '/62/6209/620924/', '/U/', '00000000-0000-7000-8000-0000000000b1', '甲',
        '优秀驻村干部', '2026-07-01');

insert into desk_export (id, region_path, account_id, account_name, grant_id, node_name, purpose, query, known_at, state, asked_at, done_at, items,
                         manifest, signature)
select n::text::uuid, '/62/6209/620924/', '00000000-0000-7000-8000-0000000000a2', '某', gen_random_uuid(), '某县', '年度审计',
       '{"kind": "FINDING"}', '2026-10-01', 'DONE', '2026-10-01', '2026-10-01', items, '{}', 'x'
from (values ('00000000-0000-7000-8000-000000000031', 3), ('00000000-0000-7000-8000-000000000032', 1001)) v (n, items);
insert into desk_export_file (export_id, region_path, content)
select id, region_path, '\x7b7d' from desk_export;

set session_replication_role = origin;
