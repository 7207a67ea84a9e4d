package org.zhucun.assessment.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.ObligationClosing;
import org.zhucun.assessment.obligation.Obligations;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 组织处理登记: records, revokes and shows measures. */
@ApplicationScoped
@Transactional
class MeasureService {
    private final MeasureRepository measures;
    private final Cadres cadres;
    private final Regions regions;
    private final Obligations obligations;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    MeasureService(
            MeasureRepository measures,
            Cadres cadres,
            Regions regions,
            Obligations obligations,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.measures = measures;
        this.cadres = cadres;
        this.regions = regions;
        this.obligations = obligations;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.MEASURE_RECORDED)
    MeasureView record(RecordMeasure command) {
        if (command.decidedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/decidedOn", "assessment.measure.future");
        }
        CadreRef cadre = cadres.require(command.cadreId());
        if (command.findingId() != null
                && !measures.concerns(command.findingId(), cadre.id(), LocalDate.now(clock))
                        .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION))) {
            throw DomainException.invalid("/findingId", "assessment.measure.finding");
        }
        ClosingAct act = command.obligationId() == null ? null : answers(command, cadre);
        OrganizationalMeasure measure =
                new OrganizationalMeasure(cadre, measures.place(cadre, command.decidedOn()), command, caller.require());
        measures.persistAndFlush(measure);
        if (act != null) {
            obligations.close(
                    command.obligationId(),
                    new ObligationClosing(act, measure.id(), command.decidedOn(), measure.documentNumber()));
        }
        return told(measure);
    }

    @Audited(Action.MEASURE_REVOKED)
    MeasureView revoke(UUID id, RevokeMeasure command) {
        OrganizationalMeasure measure =
                measures.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(measure.version());
        measure.revoke(command, caller.require(), LocalDate.now(clock));
        measures.flush();
        obligations.reopen(id);
        return told(measure);
    }

    /** Criticism and admonition are what a grade may ask for; a recall answers by its own procedure. */
    private ClosingAct answers(RecordMeasure command, CadreRef cadre) {
        ClosingAct act = switch (command.type()) {
            case CRITICISM -> ClosingAct.CRITICISM;
            case ADMONITION -> ClosingAct.ADMONITION;
            default -> throw DomainException.invalid("/obligationId", "assessment.obligation.act");
        };
        obligations.require(command.obligationId()).requireAbout(cadre.id(), act);
        return act;
    }

    MeasureView get(UUID id) {
        OrganizationalMeasure measure =
                measures.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.lookedAt(Action.MEASURE_READ, subject(measure), Map.of());
        return view(id);
    }

    CursorPage<MeasureView> page(MeasureFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("organizational-measures", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<MeasureView> rows = after == null
                ? measures.page(filter, null, null, office)
                : measures.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), office);
        trail.lookedAt(Action.MEASURE_READ, new Subject(null, null, null, null), filter.asked());
        CursorPage<MeasureView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.decidedOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(measures.total(filter)) : page;
    }

    private MeasureView told(OrganizationalMeasure measure) {
        trail.about(subject(measure));
        return view(measure.id());
    }

    private static Subject subject(OrganizationalMeasure measure) {
        return new Subject(
                measure.id().toString(),
                measure.cadreName() + " " + measure.documentNumber(),
                measure.regionPath(),
                measure.unitPath());
    }

    private MeasureView view(UUID id) {
        return measures.view(id, caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
