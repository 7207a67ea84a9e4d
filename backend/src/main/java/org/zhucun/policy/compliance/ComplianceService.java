package org.zhucun.policy.compliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.exception.Exceptions;
import org.zhucun.policy.exception.PolicyExceptionView;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 合规查询: who meets which rule, today from what is kept, on other days from the facts. */
@ApplicationScoped
@Transactional
class ComplianceService {
    /** Lengths of paths by the length of the code above: what is one step beneath. */
    private static final Map<Integer, Integer> CHILD = Map.of(0, 4, 2, 9, 4, 16, 6, 26, 9, 39, 12, 39);

    private static final int TOWNSHIP_CODE = 9;

    private final ComplianceKeeper keeper;
    private final ComplianceStore store;
    private final Evaluations evaluations;
    private final ComplianceViews views;
    private final Policies policies;
    private final Exceptions exceptions;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ComplianceService(
            ComplianceKeeper keeper,
            ComplianceStore store,
            Evaluations evaluations,
            ComplianceViews views,
            Policies policies,
            Exceptions exceptions,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.keeper = keeper;
        this.store = store;
        this.evaluations = evaluations;
        this.views = views;
        this.policies = policies;
        this.exceptions = exceptions;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    // What brings results up to date runs in transactions of its own, so a reader holds no second connection while it
    // waits.

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    ComplianceView.ComplianceHeat heat(String region, LocalDate on) {
        String code = regions.readable(region);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        int length = CHILD.get(code.length());
        if (derived(day, today) || code.length() >= TOWNSHIP_CODE) {
            Answers<CountRow> counts = evaluations.counts(path(code), day, length);
            return reading(() -> views.heat(code, day, counts));
        }
        keeper.refresh(path(code));
        return reading(() ->
                views.heat(code, day, new Answers<>(store.counts(path(code), length), store.unjudged(path(code)))));
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    CursorPage<ComplianceView.ComplianceResult> results(ResultFilter filter) {
        String path = path(regions.readable(filter.region));
        LocalDate today = LocalDate.now(clock);
        LocalDate day = filter.day == null ? today : filter.day;
        CursorBinding binding = new CursorBinding(
                "compliance", filter.asText(), caller.require().path());
        EvaluationRepository.Keyset after = EvaluationRepository.Keyset.of(Cursor.decode(filter.after, 3, binding));
        if (derived(day, today) || filter.state == ComplianceState.MET) {
            List<ResultRow> rows = evaluations.results(filter, path, day, after);
            return reading(() -> page(rows, filter, binding, day));
        }
        keeper.refresh(path);
        return reading(() -> {
            CursorPage<ComplianceView.ComplianceResult> page =
                    page(store.results(filter, path, after), filter, binding, day);
            return filter.withTotal ? page.withTotal(store.total(filter, path)) : page;
        });
    }

    /** Rules in force there that could not be judged for today, whole or in part: of them the list says nothing. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<ComplianceView.ComplianceRule> unjudged(String region) {
        String code = regions.readable(region);
        keeper.refresh(path(code));
        return reading(() -> views.unjudged(store.unjudged(path(code)), code, LocalDate.now(clock)));
    }

    private CursorPage<ComplianceView.ComplianceResult> page(
            List<ResultRow> rows, ResultFilter filter, CursorBinding binding, LocalDate day) {
        CursorPage<ResultRow> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.regionPath(), row.ruleId(), row.subjectId().toString()),
                row -> row);
        return new CursorPage<>(views.results(page.items(), day), page.next(), null);
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    ComplianceView.ComplianceSubject subject(UUID subject, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on == null ? today : on;
        Answers<Evaluations.Finding> findings = evaluations.of(subject, path(regions.readable(null)), day);
        if (findings.rows().isEmpty()) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return reading(() -> views.subject(findings, day, exceptions.about(subject.toString()), day.equals(today)));
    }

    /** What is kept is about today, by what is on record now. */
    private boolean derived(LocalDate day, LocalDate today) {
        return !day.equals(today) || request.knownAt().isPresent();
    }

    private static <T> T reading(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /** Puts down why a subject does not meet a rule that knows exceptions. */
    @Audited(Action.POLICY_EXCEPTION_PROPOSED)
    PolicyExceptionView justify(UUID subject, JustifyResult command) {
        LocalDate today = LocalDate.now(clock);
        Office office = caller.require();
        ResultRow row = evaluations.of(subject, office.path(), today).rows().stream()
                .map(Evaluations.Finding::row)
                .filter(found -> found.ruleId().equals(command.rule()))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        Parameter parameter = policies.byId(row.parameterId()).orElseThrow();
        if (row.state() != ComplianceState.FAILING) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.exception.not.failing");
        }
        if (parameter.enforcement() == Enforcement.BLOCK) {
            throw DomainException.rule(views.reference(row, parameter), "policy.exception.block");
        }
        Subject about = new Subject(subject.toString(), row.subjectName(), row.regionPath(), row.unitPath());
        UUID id = exceptions.propose(
                parameter, views.reference(row, parameter), row.regionPath(), today, about, command.justification());
        trail.about(about);
        return exceptions.view(id);
    }

    static String path(String code) {
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }
}
