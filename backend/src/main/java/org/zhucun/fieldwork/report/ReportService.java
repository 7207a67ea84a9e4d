package org.zhucun.fieldwork.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.PlacedParameter;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 工作报告办理: short, in either form, once a period. */
@ApplicationScoped
@Transactional
class ReportService {
    private static final String CADENCE = "report.cadence";
    private static final String GRACE = "report.grace.days";
    private static final int TOWNSHIP_DIGITS = 9;

    private final ReportRepository reports;
    private final Teams teams;
    private final Policies policies;
    private final Regions regions;
    private final Desk desk;

    ReportService(ReportRepository reports, Teams teams, Policies policies, Regions regions, Desk desk) {
        this.reports = reports;
        this.teams = teams;
        this.policies = policies;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<WorkReportView> page(ReportFilter filter) {
        desk.requirePeriod(filter.from, filter.to);
        return reports.page(filter);
    }

    /** A cadre reports for his own team; a township writes down what it was told. */
    @Audited(Action.WORK_REPORT_FILED)
    WorkReportView file(ReportCommands.FileWorkReport command) {
        desk.requireNotFuture("/day", command.day());
        String summary = command.summary() == null || command.summary().isBlank()
                ? null
                : command.summary().strip();
        if (command.form() == ReportForm.WRITTEN && summary == null) {
            throw DomainException.invalid("/summary", "fieldwork.report.summary");
        }
        TeamRef team = teams.requireTeam(command.teamId());
        ReportCadence.ReportPeriod period = policies.find(CADENCE, team.regionPath(), command.day())
                .map(cadence -> ReportCadence.valueOf(cadence.asText()))
                .orElse(ReportCadence.MONTH)
                .of(command.day());
        Office office = desk.office();
        WorkReportView report = new WorkReportView(
                Ids.next(),
                team.id(),
                team.name(),
                period.from(),
                period.to(),
                command.form(),
                summary,
                desk.today(),
                office.accountName());
        reports.add(
                command, team, period, report, office.tree() == Tree.PERSON ? UUID.fromString(office.path()) : null);
        desk.about(report.id(), team.name() + " " + period.from(), team.regionPath(), team.unitPath());
        return report;
    }

    /** Townships with teams that owe the last report, each by the cadence that holds there; where none holds nothing is owed. */
    OverdueReports overdue(String asked, LocalDate asOf) {
        String region = regions.readable(asked);
        LocalDate day = desk.day(asOf);
        PlacedParameter cadence = PlacedParameter.of(policies, CADENCE, day);
        PlacedParameter grace = PlacedParameter.of(policies, GRACE, day);
        List<OverdueReports.OverdueTownship> townships = new ArrayList<>();
        for (PlacedParameter.Part part : cadence.within(region.isEmpty() ? "/" : RegionCode.path(region))) {
            int days = grace.at(part.lo()).map(JsonNode::intValue).orElse(0);
            ReportCadence.ReportPeriod period =
                    ReportCadence.valueOf(part.value().asText()).due(day, days);
            boolean named = region.length() >= TOWNSHIP_DIGITS;
            reports.byTownship(part, period)
                    .forEach(township ->
                            townships.add(named ? with(township, reports.missing(part, period)) : township));
        }
        return named(region, day, townships);
    }

    private OverdueReports named(String region, LocalDate day, List<OverdueReports.OverdueTownship> townships) {
        Map<String, RegionRef> names = regions.named(
                townships.stream().map(OverdueReports.OverdueTownship::code).toList(), day);
        return new OverdueReports(
                region,
                day,
                townships.stream()
                        .mapToLong(OverdueReports.OverdueTownship::teams)
                        .sum(),
                townships.stream()
                        .mapToLong(OverdueReports.OverdueTownship::overdue)
                        .sum(),
                townships.stream()
                        .map(township -> new OverdueReports.OverdueTownship(
                                township.code(),
                                names.containsKey(township.code())
                                        ? names.get(township.code()).name()
                                        : township.code(),
                                township.periodFrom(),
                                township.periodTo(),
                                township.teams(),
                                township.overdue(),
                                township.missing()))
                        .toList());
    }

    private static OverdueReports.OverdueTownship with(OverdueReports.OverdueTownship township, List<String> missing) {
        return new OverdueReports.OverdueTownship(
                township.code(),
                township.name(),
                township.periodFrom(),
                township.periodTo(),
                township.teams(),
                township.overdue(),
                missing);
    }
}
