package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/** 督查落库: findings with their history, the problem list and the inspections they come from. */
final class CaseWriter {
    static final String CAUSE = "日常管理不严，制度执行不到位。";
    static final String MEASURES = "已与本人谈话提醒，完善请销假和考勤台账，明确专人每周核查。";
    static final String DONE = "经现场核验，整改到位。";
    static final String NOT_DONE = "台账仍有缺项，整改不彻底，退回继续整改。";

    private final Connection owner;
    private final OffsetDateTime now;

    CaseWriter(Connection owner, OffsetDateTime now) {
        this.owner = owner;
        this.now = now;
    }

    void list(UUID id, Village township, DemoAccount by, LocalDate on) throws SQLException {
        try (Copy copy = new Copy(owner, """
                problem_list (id, region_path, title, target_kind, target_id, target_name, issued_on, issued_by, issued_by_name)
                """)) {
            copy.row(
                    id,
                    RegionCode.path(township.townshipCode()),
                    township.township() + "驻村帮扶督查问题清单",
                    "TOWNSHIP",
                    township.townshipCode(),
                    township.township(),
                    on,
                    by.id(),
                    by.displayName());
            copy.finish();
        }
    }

    void cases(List<Case> cases, Map<String, Integer> numbered) throws SQLException {
        try (Copy copy = new Copy(owner, """
                finding (id, number, region_path, unit_path, cadre_id, problem_list_id, village_code, village_name, target_kind, target_id,
                         target_name, category, severity, facts, method, state, due_on, issued_on, found_on, found_by, found_by_name,
                         found_office_path, cause, measures, rectified_by, rectified_by_name, rectified_on, verified_by, verified_by_name,
                         verified_on, verification_result, verification_note, rectifiers, verifiers, closed_on, version)
                """)) {
            for (Case one : cases) {
                copy.row(row(one));
            }
            copy.finish();
        }
        events(cases);
        try (Copy copy = new Copy(owner, "finding_number_series (region_code, year, last)")) {
            for (Map.Entry<String, Integer> series : numbered.entrySet()) {
                String[] countyAndYear = series.getKey().split("-");
                copy.row(countyAndYear[0], countyAndYear[1], series.getValue());
            }
            copy.finish();
        }
    }

    private static Object[] row(Case one) {
        boolean rectified = one.rectifiedOn != null;
        boolean verified = one.verifiedOn != null;
        return new Object[] {
            one.id,
            one.number,
            one.regionPath,
            one.unitPath,
            one.cadreId,
            one.list,
            one.village == null ? null : one.village.code(),
            one.village == null ? null : one.village.name(),
            one.targetKind,
            one.targetId,
            one.targetName,
            one.category,
            one.severity,
            one.facts,
            one.method,
            one.state,
            one.dueOn,
            one.issuedOn,
            one.foundOn,
            one.finder.id(),
            one.finder.displayName(),
            one.finder.grants().get(0).path(),
            rectified ? CAUSE : null,
            rectified ? MEASURES : null,
            rectified ? one.rectifier.id() : null,
            rectified ? one.rectifier.displayName() : null,
            one.rectifiedOn,
            verified ? one.verifier.id() : null,
            verified ? one.verifier.displayName() : null,
            one.verifiedOn,
            one.result,
            !verified ? null : one.result.equals("VERIFIED") ? DONE : NOT_DONE,
            one.accepted ? List.of(one.rectifier.id()) : List.of(),
            verified ? List.of(one.verifier.id()) : List.of(),
            one.closedOn,
            one.steps.size() - 1
        };
    }

    private void events(List<Case> cases) throws SQLException {
        try (Copy copy = new Copy(owner, """
                finding_event (id, finding_id, region_path, unit_path, cadre_id, at, account_id, account_name, role, office_name, action, note)
                """)) {
            for (Case one : cases) {
                for (Case.Step step : one.steps) {
                    OffsetDateTime at = step.on().atTime(2, 15).atOffset(ZoneOffset.UTC);
                    copy.row(
                            step.id(),
                            one.id,
                            one.regionPath,
                            one.unitPath,
                            one.cadreId,
                            at.isAfter(now) ? now : at,
                            step.by().id(),
                            step.by().displayName(),
                            step.by().grants().get(0).role(),
                            step.by().grants().get(0).nodeName(),
                            step.action(),
                            step.note());
                }
            }
            copy.finish();
        }
    }

    /** Visits to teams, by whoever inspects. */
    void inspections(List<Stay> visited, DemoAccount by, Chance chance) throws SQLException {
        List<String> methods = List.of("UNANNOUNCED_DIRECT", "RANDOM_CHECK", "DOCUMENT_REVIEW", "ON_SITE_QUESTIONING");
        try (Copy copy = new Copy(owner, """
                inspection (id, region_path, office_path, inspected_by, inspected_by_name, village_code, village_name, target_kind, target_id,
                            target_name, methods, on_date, at_time, note)
                """)) {
            for (Stay stay : visited) {
                Village home = stay.team.home();
                copy.row(
                        chance.id(),
                        home.path(),
                        by.grants().get(0).path(),
                        by.id(),
                        by.displayName(),
                        home.code(),
                        home.name(),
                        "TEAM",
                        stay.team.id(),
                        stay.team.name(),
                        List.of(chance.of(methods)),
                        now.toLocalDate().minusDays(chance.between(2, 80)),
                        String.format("%02d:%02d", chance.between(9, 17), chance.below(60)),
                        "查看驻村台账，随机访谈农户 " + chance.between(2, 6) + " 户。");
            }
            copy.finish();
        }
    }
}
