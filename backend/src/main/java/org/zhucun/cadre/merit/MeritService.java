package org.zhucun.cadre.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 考核与亲属登记. */
@ApplicationScoped
@Transactional
class MeritService {
    private final MeritRepository merits;
    private final Cadres cadres;
    private final Trail trail;

    MeritService(MeritRepository merits, Cadres cadres, Trail trail) {
        this.merits = merits;
        this.cadres = cadres;
        this.trail = trail;
    }

    MeritView get(UUID cadreId) {
        cadres.find(cadreId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return view(cadreId);
    }

    @Audited(Action.ANNUAL_GRADE_RECORDED)
    MeritView grade(UUID cadreId, RecordGrade command) {
        CadreRef cadre = about(cadreId);
        merits.add(new AnnualGrade(cadre, command));
        return view(cadreId);
    }

    @Audited(Action.SPOUSE_RECORDED)
    MeritView marry(UUID cadreId, RecordSpouse command) {
        CadreRef cadre = about(cadreId);
        merits.spouse(cadreId).ifPresent(known -> known.end(command.since()));
        merits.flush();
        if (command.spouseId() != null) {
            UUID spouse = cadres.require(command.spouseId()).id();
            if (spouse.equals(cadreId)) {
                throw DomainException.invalid("/spouseId", "cadre.spouse.another");
            }
            merits.add(new Spouse(cadre, spouse, command.since()));
        }
        return view(cadreId);
    }

    private CadreRef about(UUID cadreId) {
        CadreRef cadre = cadres.require(cadreId);
        trail.about(new Subject(cadreId.toString(), cadre.name(), cadre.regionPath(), cadre.unitPath()));
        return cadre;
    }

    private MeritView view(UUID cadreId) {
        return new MeritView(
                cadreId, merits.grades(cadreId), merits.spouseId(cadreId).orElse(null));
    }
}
