package org.zhucun.assessment.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.ObligationClosing;
import org.zhucun.assessment.obligation.ObligationRef;
import org.zhucun.assessment.obligation.Obligations;
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
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 问责登记: records, revokes and shows cases against heads of sending units. */
@ApplicationScoped
@Transactional
class CaseService {
    private final CaseRepository cases;
    private final Obligations obligations;
    private final Organizations organizations;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            Obligations obligations,
            Organizations organizations,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.cases = cases;
        this.obligations = obligations;
        this.organizations = organizations;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<CaseView> page(CaseFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("accountability-cases", filter.asText(), office.path());
        CursorPage<CaseView> page = CursorPage.of(
                cases.page(filter, Cursor.decode(filter.after, 2, binding), office),
                filter.size,
                binding,
                row -> List.of(row.decidedOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(cases.total(filter)) : page;
    }

    CaseView get(UUID id) {
        return cases.view(id, caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.ACCOUNTABILITY_RECORDED)
    CaseView record(RecordCase command) {
        if (command.decidedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/decidedOn", "assessment.measure.future");
        }
        OrganizationRef unit = organizations
                .find(command.unitId())
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        requireConcerned(command, unit);
        AccountabilityCase one = new AccountabilityCase(unit, command, caller.require());
        cases.persistAndFlush(one);
        if (one.obligationId != null) {
            obligations.close(
                    one.obligationId,
                    new ObligationClosing(act(one.measure), one.id, one.decidedOn, one.documentNumber));
        }
        return told(one);
    }

    @Audited(Action.ACCOUNTABILITY_REVOKED)
    CaseView revoke(UUID id, RevokeCase command) {
        AccountabilityCase one =
                cases.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(one.version);
        one.revoke(command, caller.require(), LocalDate.now(clock));
        cases.flush();
        obligations.reopen(one.id);
        return told(one);
    }

    /** A unit of the office's own place, or the one that an obligation of a cadre in its place is about. */
    private void requireConcerned(RecordCase command, OrganizationRef unit) {
        if (command.obligationId() == null) {
            if (!caller.require().covers(unit.regionPath())) {
                throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
            }
            return;
        }
        ObligationRef obligation = obligations.require(command.obligationId());
        if (!obligation.unitPath().equals(unit.path())) {
            throw DomainException.invalid("/unitId", "assessment.case.unit", obligation.unitName());
        }
    }

    /** A letter is what the absence ladder asks for; it holds nobody accountable yet. */
    private static ClosingAct act(AccountabilityMeasure measure) {
        return measure == AccountabilityMeasure.LETTER ? ClosingAct.LETTER : ClosingAct.ACCOUNTABILITY;
    }

    private CaseView told(AccountabilityCase one) {
        trail.about(
                new Subject(one.id.toString(), one.unitName + " " + one.documentNumber, one.regionPath, one.unitPath));
        return get(one.id);
    }
}
