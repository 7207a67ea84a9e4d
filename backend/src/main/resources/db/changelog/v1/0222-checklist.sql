--liquibase formatted sql

--changeset find:checklist
-- 检查要点: what an inspector looks at, as data. A new edition of a list is a new version; what was answered keeps its own.
create table checklist_template (
    code     text not null,
    version  int  not null,
    title    text not null,
    title_en text not null,
    source   text not null,
    items    jsonb not null check (jsonb_typeof(items) = 'array'),
    primary key (code, version)
);
comment on table checklist_template is 'audit:none read-only — comes with the edition';

-- 督查记录: what a visit answered, whom it met, how tests and calls went; with the time of the device and the time of the server.
create table inspection_protocol (
    id               uuid             primary key references inspection,
    region_path      text collate "C" not null,
    office_path      text collate "C" not null,
    template         text,
    template_version int,
    answers          jsonb            not null,
    presences        jsonb            not null,
    results          jsonb            not null,
    claimed_at       timestamptz      not null,
    recorded_at      timestamptz      not null,
    recorded_by      uuid             not null,
    recorded_by_name text             not null,
    version          bigint           not null default 0,
    foreign key (template, template_version) references checklist_template,
    constraint inspection_protocol_template check ((template is null) = (template_version is null))
);
comment on table inspection_protocol is 'insert-only — 督查记录';
create index inspection_protocol_scope on inspection_protocol (region_path, id desc);
create policy known_to_the_inspecting_side on inspection_protocol as restrictive to zhucun_by_region
    using (office_path >= nullif(current_setting('scope.path', true), '')
        and office_path < (nullif(current_setting('scope.path', true), '') || '~'));
create index finding_of_checklist on finding (inspection_id, checklist_item) where checklist_item is not null;
--rollback drop table inspection_protocol; drop table checklist_template;

--changeset find:checklist-templates-1
-- proposes: what a No becomes a draft of. Care that was not delivered is the fault of who owes it, the unit, never of the cadre (I9).
insert into checklist_template (code, version, title, title_en, source, items) values
('THREE_CONTENTS', 1, '三项督查内容', 'Three contents of supervision', '工作力量配备、人员到岗、工作任务落实（I8）', '[
  {"code": "STAFFING", "title": "工作力量配备到位", "titleEn": "The team is staffed as required", "proposes": "STAFFING", "target": "TEAM"},
  {"code": "PRESENCE", "title": "人员到岗", "titleEn": "Those posted are on post", "proposes": "ABSENT", "target": "TEAM"},
  {"code": "TASK", "title": "工作任务落实", "titleEn": "The tasks are carried out", "proposes": "TASK", "target": "TEAM"}]'),
('FIVE_AREAS', 1, '五个方面', 'Five areas', '考勤制度执行、政策学习宣传、进村入户走访、"一户一策"制定、生活待遇保障（I9）', '[
  {"code": "ATTENDANCE", "title": "考勤制度执行", "titleEn": "Attendance rules are kept", "proposes": "ABSENT", "target": "TEAM"},
  {"code": "POLICY_STUDY", "title": "政策学习宣传", "titleEn": "Policies are studied and made known", "proposes": "TASK", "target": "TEAM"},
  {"code": "VISITS", "title": "进村入户走访", "titleEn": "Households are visited", "proposes": "TASK", "target": "TEAM"},
  {"code": "HOUSEHOLD_PLANS", "title": "“一户一策”制定", "titleEn": "Each household has its plan", "proposes": "TASK", "target": "TEAM"},
  {"code": "CARE", "title": "生活待遇保障", "titleEn": "Allowances and care are delivered", "proposes": "CARE_NOT_DELIVERED", "target": "UNIT"}]'),
('EIGHT_POINTS', 1, '八个“是否”', 'Eight key points', '八个“是否”（I10）', '[
  {"code": "COMMITMENT", "title": "是否坚决执行决策部署，吃住在村、安心工作", "titleEn": "Carries out decisions, lives in the village and settles to the work", "proposes": "COMMUTING", "target": "TEAM"},
  {"code": "HOUSEHOLDS", "title": "是否访贫问困、熟悉户情", "titleEn": "Visits the poor and knows each household", "proposes": "TASK", "target": "TEAM"},
  {"code": "PEOPLE", "title": "是否与群众关系密切", "titleEn": "Is close to the people", "proposes": "TASK", "target": "TEAM"},
  {"code": "POLICY", "title": "是否掌握政策", "titleEn": "Knows the policies", "proposes": "TASK", "target": "TEAM"},
  {"code": "CAUSES", "title": "是否找准致贫原因、制定一户一策", "titleEn": "Has found the causes of poverty and a plan for each household", "proposes": "TASK", "target": "TEAM"},
  {"code": "PROJECTS", "title": "是否协调项目、培育产业", "titleEn": "Brings projects and builds industries", "proposes": "TASK", "target": "TEAM"},
  {"code": "BRANCH", "title": "是否推进党支部标准化建设", "titleEn": "Builds the party branch to the standard", "proposes": "TASK", "target": "TEAM"},
  {"code": "DISCIPLINE", "title": "是否遵守纪律和考勤制度", "titleEn": "Keeps discipline and the attendance rules", "proposes": "ABSENT", "target": "TEAM"}]');
--rollback delete from checklist_template where version = 1;
