package org.zhucun.incentive.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingRef;
import org.zhucun.supervision.FindingSeverity;
import org.zhucun.supervision.Findings;
import org.zhucun.supervision.NewFinding;

/** 欠账办理: debts by debtor, and the finding that is laid to each of them once a month. */
@ApplicationScoped
@Transactional
class DebtService {
    private static final String CLAUSE = "I9、N1、N2、N3：待遇保障按期足额落实";

    private final DebtRepository debts;
    private final Findings findings;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    DebtService(DebtRepository debts, Findings findings, Regions regions, Trail trail, Clock clock) {
        this.debts = debts;
        this.findings = findings;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    List<DebtorLine> debtors(DebtFilter filter) {
        String code = regions.readable(filter.region);
        return debts.debtors(code.isEmpty() ? "/" : RegionCode.path(code), LocalDate.now(clock));
    }

    List<String> countiesInArrears() {
        return debts.counties("/", LocalDate.now(clock));
    }

    @Audited(Action.CARE_FINDINGS_PROPOSED)
    ProposedFindings propose(ProposeFindings command) {
        LocalDate today = LocalDate.now(clock);
        RegionRef county = regions.requireWithin(command.region(), today);
        List<String> numbers = new ArrayList<>();
        for (DebtRepository.Overdue overdue : debts.overdue(county.path(), today)) {
            FindingRef finding = findings.propose(new NewFinding(
                    overdue.debtorId(),
                    FindingCategory.CARE_NOT_DELIVERED,
                    FindingSeverity.MODERATE,
                    facts(county.path(), overdue, today),
                    CLAUSE,
                    today));
            debts.laid(county.path(), overdue, finding, today);
            numbers.add(finding.number());
        }
        trail.about(new Subject(county.code(), county.name() + " " + today, county.path(), null));
        trail.detail(Map.of("findings", numbers));
        return new ProposedFindings(numbers, debts.nameless(county.path(), today));
    }

    /** Numbers and sums; whom it is owed to is in the list behind it. */
    private String facts(String county, DebtRepository.Overdue overdue, LocalDate today) {
        String kinds = debts.kinds(county, overdue.debtorId(), today).stream()
                .map(one -> Texts.get(
                        Locale.SIMPLIFIED_CHINESE,
                        "incentive.debt.kind",
                        Texts.get(Locale.SIMPLIFIED_CHINESE, "incentive.kind." + one.kind()),
                        one.debts()))
                .collect(Collectors.joining("、"));
        return Texts.get(
                Locale.SIMPLIFIED_CHINESE,
                "incentive.debt.facts",
                today.toString(),
                overdue.name(),
                overdue.debts(),
                overdue.cadres(),
                overdue.amount().toPlainString(),
                kinds);
    }
}
