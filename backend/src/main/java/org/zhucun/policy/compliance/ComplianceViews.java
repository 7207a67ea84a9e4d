package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Effective;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.policy.compliance.ComplianceView.ComplianceCell;
import org.zhucun.policy.compliance.ComplianceView.ComplianceHeat;
import org.zhucun.policy.compliance.ComplianceView.CompliancePlace;
import org.zhucun.policy.compliance.ComplianceView.ComplianceResult;
import org.zhucun.policy.compliance.ComplianceView.ComplianceRule;
import org.zhucun.policy.compliance.ComplianceView.ComplianceSource;
import org.zhucun.policy.compliance.ComplianceView.ComplianceSubject;
import org.zhucun.policy.compliance.ComplianceView.JudgedRule;
import org.zhucun.policy.exception.ExceptionState;
import org.zhucun.policy.exception.PolicyExceptionView;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 合规呈现: puts names, sentences and sources beside what was judged. */
@ApplicationScoped
class ComplianceViews {
    private final Rules rules;
    private final Policies policies;
    private final Regions regions;
    private final RequestInfo request;
    private final Caller caller;

    ComplianceViews(Rules rules, Policies policies, Regions regions, RequestInfo request, Caller caller) {
        this.rules = rules;
        this.policies = policies;
        this.regions = regions;
        this.request = request;
        this.caller = caller;
    }

    /** Only rules that are asked of somebody there. */
    ComplianceHeat heat(String code, LocalDate day, Answers<CountRow> counts) {
        Map<String, List<ComplianceCell>> places = new TreeMap<>();
        Map<String, CountRow> sums = new HashMap<>();
        for (CountRow row : counts.rows()) {
            places.computeIfAbsent(code(row.place()), place -> new ArrayList<>())
                    .add(ComplianceCell.of(row));
            sums.merge(row.ruleId(), row, ComplianceViews::sum);
        }
        Map<String, RegionRef> named = regions.named(places.keySet(), day);
        List<ComplianceRule> heads = rules.all().stream()
                .filter(rule -> sums.containsKey(rule.id()))
                .map(this::head)
                .toList();
        return new ComplianceHeat(
                code,
                day,
                heads,
                unjudged(counts.unjudged(), code, day),
                places.entrySet().stream()
                        .map(place -> new CompliancePlace(
                                place.getKey(), name(named, place.getKey()), sorted(place.getValue(), heads)))
                        .toList(),
                sorted(sums.values().stream().map(ComplianceCell::of).toList(), heads));
    }

    List<ComplianceResult> results(List<ResultRow> rows, LocalDate day) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> codes.add(code(row.regionPath())));
        Map<String, String> names = regions.fullNames(codes, day);
        Map<UUID, ComplianceSource> sources = new HashMap<>();
        return rows.stream()
                .map(row -> result(
                        row,
                        names.get(code(row.regionPath())),
                        sources.computeIfAbsent(
                                row.parameterId(),
                                id -> policies.byId(id)
                                        .map(ComplianceSource::of)
                                        .orElse(null))))
                .toList();
    }

    ComplianceSubject subject(
            Answers<Evaluations.Finding> answers, LocalDate day, List<PolicyExceptionView> exceptions, boolean today) {
        List<Evaluations.Finding> findings = answers.rows();
        List<ComplianceResult> results =
                results(findings.stream().map(Evaluations.Finding::row).toList(), day);
        List<JudgedRule> judged = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ComplianceResult result = results.get(i);
            List<PolicyExceptionView> said = exceptions.stream()
                    .filter(exception -> exception.ruleId().equals(result.rule()))
                    .toList();
            judged.add(new JudgedRule(result, facts(findings.get(i)), said, may(result, said, today)));
        }
        ResultRow first = findings.get(0).row();
        return new ComplianceSubject(
                first.subjectId(),
                first.subjectName(),
                code(first.regionPath()),
                day,
                judged,
                unjudged(answers.unjudged(), code(first.regionPath()), day));
    }

    private List<DecidingFact> facts(Evaluations.Finding finding) {
        return finding.facts().stream()
                .map(fact -> new DecidingFact(fact.on(), fact.what(), Clause.sentence(fact.value(), locale())))
                .toList();
    }

    /** Of those that could not be judged, which are in force there. */
    List<ComplianceRule> unjudged(Set<String> ruleIds, String code, LocalDate day) {
        if (ruleIds.isEmpty()) {
            return List.of();
        }
        Effective effective = policies.effective(day);
        String path = ComplianceService.path(code);
        return rules.all().stream()
                .filter(rule -> ruleIds.contains(rule.id())
                        && new Evaluation(rule, effective, day, Whom.in(path)).applies(path))
                .map(this::head)
                .toList();
    }

    RuleReference reference(ResultRow row, Parameter parameter) {
        return new RuleReference(row.ruleId(), row.required(), row.found(), parameter.source());
    }

    private List<String> may(ComplianceResult result, Collection<PolicyExceptionView> said, boolean today) {
        boolean open = said.stream()
                .anyMatch(exception -> exception.state() == ExceptionState.PROPOSED
                        && exception.parameterId().equals(result.parameter().id()));
        boolean justifiable = today
                && result.state() == ComplianceState.FAILING
                && result.parameter().enforcement() == Enforcement.JUSTIFY
                && !open
                && caller.require().may("policy:justify");
        return justifiable ? List.of("justify") : List.of();
    }

    private ComplianceResult result(ResultRow row, String regionName, ComplianceSource source) {
        Population population = rules.find(row.ruleId()).map(Rule::population).orElse(null);
        return new ComplianceResult(
                row.ruleId(),
                rules.sentence(row.ruleId(), locale()),
                population,
                row.subjectId(),
                row.subjectName(),
                code(row.regionPath()),
                regionName,
                row.state(),
                Clause.sentence(row.required(), locale()),
                Clause.sentence(row.found(), locale()),
                row.since(),
                source);
    }

    private ComplianceRule head(Rule rule) {
        return new ComplianceRule(rule.id(), rules.sentence(rule.id(), locale()), rule.population());
    }

    private Locale locale() {
        return request.locale();
    }

    private static List<ComplianceCell> sorted(List<ComplianceCell> cells, List<ComplianceRule> heads) {
        List<String> order = heads.stream().map(ComplianceRule::id).toList();
        return cells.stream()
                .sorted(Comparator.comparingInt(cell -> order.indexOf(cell.rule())))
                .toList();
    }

    private static CountRow sum(CountRow one, CountRow other) {
        return new CountRow(
                one.place(),
                one.ruleId(),
                one.population() + other.population(),
                one.failing() + other.failing(),
                one.justified() + other.justified());
    }

    private static String name(Map<String, RegionRef> named, String code) {
        RegionRef region = named.get(code);
        return region == null ? code : region.name();
    }

    private static String code(String path) {
        return path.equals("/") ? "" : RegionCode.ofPath(path);
    }
}
