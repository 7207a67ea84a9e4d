-- What somebody who worked with the release up to 0198 has. Written by the superuser, so that neither row security nor the guards are asked.
set session_replication_role = replica;

insert into account (id, username, display_name, region_path)
values ('00000000-0000-7000-8000-0000000000a1', 'prefecture', '市委组织部', '/62/6209/'),
       ('00000000-0000-7000-8000-0000000000a2', 'county', '县委组织部', '/62/6209/620924/');
insert into office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from, revoked_at, revoked_reason)
values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'ORGANIZATION_DEPARTMENT', '6209', '市', '/62/6209/', '/62/6209/', '2020-01-01', now(), '调离'),
       (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'ORGANIZATION_DEPARTMENT', '620924', '县', '/62/6209/620924/', '/62/6209/620924/', '2020-01-01', null, null),
       (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'AUDITOR', '62', '省', '/62/', '/62/', '2020-01-01', null, null),
       (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a2', 'ORGANIZATION_DEPARTMENT', '620924', '县', '/62/6209/620924/', '/62/6209/620924/', '2020-01-01', null, null);
insert into burden_activation (id, feature, region_code, legal_basis, document_number, approver_name, approver_position, purpose, valid_from,
                               expires_on, requested_by, requested_by_name, region_path)
select gen_random_uuid(), a.feature, '620924', '法', '号', '某', '职', '用途', '2026-11-01', '2026-12-01', a.author::uuid, a.feature, '/62/6209/620924/'
from (values ('EXTRA_FORM', '00000000-0000-7000-8000-0000000000a1'),
             ('PHOTO', '00000000-0000-7000-8000-0000000000a2'),
             ('LOCATION_POINT', '00000000-0000-7000-8000-0000000000a3')) a (feature, author);

insert into household (id, village_code, village_name, number, kind, registered_on, region_path)
values ('00000000-0000-7000-8000-0000000000b1', '620924100200', '某村', '001', 'OTHER', '2025-01-01', '/62/6209/620924/620924100/620924100200/');
insert into household_plan (id, household_id, year, version_no, state, content_cipher, causes, measures, chain, step, round, drafted_by,
                            drafted_by_name, drafted_on, submitted_on, region_path)
values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', 2026, 1, 'DRAFT', '\x00', 1, 1, '{HELPER}', 0, 1, gen_random_uuid(), '某',
        '2026-01-05', '2026-01-05', '/62/6209/620924/620924100/620924100200/');
insert into complaint (id, kind, about_code, words, anonymous, filed_by, filed_by_name, filed_on, region_path)
values (gen_random_uuid(), 'COMPLAINT', '620924', '报表过多', false, '00000000-0000-7000-8000-0000000000a2', '某', '2026-10-01', '/62/6209/');

insert into inspection (id, region_path, office_path, inspected_by, inspected_by_name, village_code, village_name, target_kind, target_id,
                        target_name, methods, on_date)
values ('00000000-0000-7000-8000-0000000000c1', '/62/6209/620924/620924100/620924100200/', '/62/6209/620924/',
        '00000000-0000-7000-8000-0000000000c2', '督查员', '620924100200', '某村', 'TOWNSHIP', '620924100', '某镇', '{COVERT}', '2026-09-01');
insert into finding (id, number, region_path, inspection_id, target_kind, target_id, target_name, category, severity, facts, state, due_on,
                     issued_on, found_on, found_by, found_by_name, found_office_path)
select gen_random_uuid(), '620924-2026-000' || f.n, '/62/6209/620924/620924100/', '00000000-0000-7000-8000-0000000000c1', 'TOWNSHIP', '620924100',
       '某镇', 'TASK', f.severity, '台账与实际不符', f.state, f.issued + 18, f.issued, '2026-09-01', '00000000-0000-7000-8000-0000000000c2', '督查员',
       '/62/6209/620924/'
from (values (1, 'MINOR', 'OPEN', null), (2, 'SERIOUS', 'ISSUED', date '2026-09-02')) f (n, severity, state, issued);
insert into finding (id, number, region_path, inspection_id, target_kind, target_id, target_name, category, severity, facts, state, due_on,
                     issued_on, found_on, found_by, found_by_name, found_office_path, cause, measures, rectified_by, rectified_by_name,
                     rectified_on, verified_by, verified_by_name, verified_on, verification_result, rectifiers, verifiers, closed_on)
select gen_random_uuid(), '620924-2026-000' || f.n, '/62/6209/620924/620924100/', '00000000-0000-7000-8000-0000000000c1', 'TOWNSHIP', '620924100',
       '某镇', 'TASK', f.severity, '台账与实际不符', f.state, '2026-09-20', '2026-09-02', '2026-09-01', '00000000-0000-7000-8000-0000000000c2', '督查员',
       '/62/6209/620924/', '疏忽', '已补', '00000000-0000-7000-8000-0000000000c3', '镇长', '2026-09-10', '00000000-0000-7000-8000-0000000000c4',
       '核验员', '2026-09-12', f.result, '{00000000-0000-7000-8000-0000000000c3}', '{00000000-0000-7000-8000-0000000000c4}', f.closed
from (values (3, 'MODERATE', 'REJECTED', 'REJECTED', null), (4, 'MINOR', 'CLOSED', 'VERIFIED', date '2026-09-13'))
    f (n, severity, state, result, closed);

set session_replication_role = origin;
