-- What somebody who worked with the last release has. Written by the superuser, so that neither row security nor the guards are asked.
set session_replication_role = replica;

insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, recorded_by, region_path)
values ('00000000-0000-7000-8000-000000000001', '轮训班', 'ROTATION', 'COUNTY', '组织部', '2026-03-02', 3, gen_random_uuid(), '/62/6205/620503/'),
       ('00000000-0000-7000-8000-000000000002', '培训班', 'COLLECTIVE', 'COUNTY', '组织部', '2026-05-04', 4, gen_random_uuid(), '/62/6205/620503/');
insert into training_attendance (id, session_id, cadre_id, cadre_name, title, kind, organizer_level, started_on, days, region_path)
select gen_random_uuid(), s.id, gen_random_uuid(), a.name, s.title, s.kind, s.organizer_level, s.started_on, a.days,
       '/62/6205/620503/620503113/620503113201/'
from (values (1, '三天', 3), (1, '两天', 2), (1, '五天', 5), (2, '全程', 4)) a (course, name, days)
join training_session s on s.id::text like '%' || a.course;

insert into attendance_register (id, township_code, month, confirmed_by, confirmed_name, confirmed_office, confirmed_at, region_path)
values (gen_random_uuid(), '620503113', '2026-09-01', gen_random_uuid(), '袁红梅', '琥珀镇', '2026-10-08', '/62/6205/620503/620503113/');
insert into attendance_rollup (month, region_path, confirmed)
values ('2026-09-01', '/62/6205/620503/620503113/', true),
       ('2026-10-01', '/62/6205/620503/620503113/', false);
insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)
select '6205', '00000000-0000-7000-8000-000000000003', m.month::date, '00000000-0000-7000-8000-000000000004', rpad(m.am, 31, '.'), rpad(m.pm, 31, '.'),
       1, '/62/6205/620503/620503113/620503113201/', '/U/'
from (values ('2025-11-01', 'L', 'L'), ('2026-09-01', 'LL', 'L'), ('2026-10-01', 'L', 'O')) m (month, am, pm);
insert into attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, source, recorded_name, recorded_office,
                              region_path, unit_path)
values ('6205', '2026-10-01', '00000000-0000-7000-8000-000000000003', 1, gen_random_uuid(), '00000000-0000-7000-8000-000000000004', 'AM', 'LEAVE',
        '..', 'CLERK', '袁红梅', '琥珀镇', '/62/6205/620503/620503113/620503113201/', '/U/');

insert into leave_request (id, prefecture, posting_id, cadre_id, cadre_name, village_name, kind, from_day, from_half, to_day, to_half, days, workdays,
                           merged_days, reason, state, approver, approver_basis, requested_by, requested_name, requested_office, requested_at,
                           decided_by, returned_on, region_path, unit_path)
select gen_random_uuid(), '6205', '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000004', '范斌', '罗家村', l.kind,
       l.from_day::date, l.from_half, l.to_day::date, 'PM', 5, 5, 5, '年休', l.state, 'COUNTY', '文件', gen_random_uuid(), '袁红梅', '琥珀镇',
       '2026-01-01', gen_random_uuid(), l.returned_on::date, '/62/6205/620503/620503113/620503113201/', '/U/'
from (values ('ANNUAL', '2026-03-02', 'AM', '2026-03-08', 'RETURNED', '2026-03-09'),
             ('ANNUAL', '2026-04-13', 'PM', '2026-04-15', 'APPROVED', null),
             ('SICK', '2026-06-08', 'AM', '2026-06-09', 'APPROVED', null)) l (kind, from_day, from_half, to_day, state, returned_on);

insert into policy_exception (id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found, source, reason, valid_from,
                              requested_by, requested_by_name, approver_id, approver_name, region_path)
values ('00000000-0000-7000-8000-000000000005', 'C1', gen_random_uuid(), 'team.size.min', 'x', '罗家村工作队', '不少于 3 人', '2 人', '文件', '病休',
        '2026-03-01', gen_random_uuid(), '甲', gen_random_uuid(), '乙', '/62/6205/620503/');
insert into history.policy_exception_history (id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found, source, reason,
                                              valid_from, requested_by, requested_by_name, requested_at, approver_id, approver_name, state, region_path,
                                              version, recorded_from, recorded_to)
select id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, '1 人', source, reason, valid_from, requested_by, requested_by_name,
       requested_at, approver_id, approver_name, state, region_path, version, '2026-03-01', '2026-03-02'
from policy_exception;
insert into posting_secondment (id, posting_id, cadre_id, team_id, lent_to, valid_from, region_path, unit_path)
values (gen_random_uuid(), '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000004', gen_random_uuid(), '县里', '2026-03-01',
        '/62/6205/620503/620503113/620503113201/', '/U/');

insert into compliance_result (rule_id, subject_id, subject_name, state, required, found, parameter_id, enforcement, region_path)
values ('C1', gen_random_uuid(), '罗家村工作队', 'FAILING', '不少于 3 人', '2 人', gen_random_uuid(), 'BLOCK', '/62/6205/620503/');
insert into compliance_count (rule_id, population, failing, justified, region_path) values ('C1', 1, 1, 0, '/62/6205/620503/');
insert into compliance_day (province, judged_for, judged_at, rules, region_path) values ('/62/', '2026-10-01', now(), 'x', '/62/');
insert into compliance_touched (fact, region_path) values ('posting', '/62/6205/620503/');

insert into deed (id, at, account_name, role, office_path, office_name, action, outcome, request_id, region_path)
values ('00000000-0000-7000-8000-000000000010', '2026-03-01Z', '袁红梅', 'TOWNSHIP', '/62/6205/620503/620503113/', '琥珀镇', 'CADRE_CHANGED', 'DONE',
        'r', '/62/6205/620503/620503113/'),
       ('00000000-0000-7000-8000-000000000011', '2026-03-02Z', '袁红梅', 'TOWNSHIP', '/62/6205/620503/620503113/', '琥珀镇', 'CADRE_CHANGED', 'DONE',
        'r', '/62/6205/620503/620503113/');

insert into api_client (id, name, role, node_code, node_name, path, region_path, secret_hash, created_at)
values ('00000000-0000-7000-8000-000000000020', '闽系统', 'PROVINCIAL_SYSTEM', '35', '福建省', '/35/', '/35/', sha256('a'), '2026-01-05 08:00Z'),
       ('00000000-0000-7000-8000-000000000021', '陇系统', 'PROVINCIAL_SYSTEM', '62', '甘肃省', '/62/', '/62/', sha256('b'), '2026-02-06 08:00Z');

set session_replication_role = origin;
