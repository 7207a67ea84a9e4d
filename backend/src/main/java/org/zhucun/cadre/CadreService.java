package org.zhucun.cadre;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 干部业务: registers, changes and shows one cadre. */
@ApplicationScoped
@Transactional
class CadreService {
    private final CadreRepository cadres;
    private final CadreChecks checks;
    private final CadreChanges changes;
    private final PersonalCipher cipher;
    private final Postings postings;
    private final List<CadreFileSection> sections;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    CadreService(
            CadreRepository cadres,
            CadreChecks checks,
            CadreChanges changes,
            PersonalCipher cipher,
            Postings postings,
            @All List<CadreFileSection> sections,
            Trail trail,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.cadres = cadres;
        this.checks = checks;
        this.changes = changes;
        this.cipher = cipher;
        this.postings = postings;
        this.sections = sections;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Audited(Action.CADRE_REGISTERED)
    CadreView register(CadreForm form) {
        CheckedForm checked = checks.toRegister(form);
        Cadre cadre = Cadre.registered(Ids.next(), checked.managingRegionCode());
        cadre.fill(form, checked.unit(), clock.instant());
        CadreIdentity identity = CadreIdentity.of(cadre);
        identity.seal(checked.citizenId(), cipher);
        if (checked.phone() != null) {
            identity.seal(checked.phone(), cipher);
        }
        cadres.register(cadre, identity);
        trail.about(subject(cadre));
        return view(cadre, identity);
    }

    /** On a day, today unless said otherwise: where he is then. */
    CadreView get(UUID id, LocalDate asOf) {
        Cadre cadre = visible(id);
        return view(cadre, cadres.identity(id), asOf == null ? LocalDate.now(clock) : asOf);
    }

    @Audited(Action.CADRE_CHANGED)
    CadreView change(UUID id, CadreForm form) {
        Cadre cadre = own(id);
        request.requireVersion(cadre.version());
        CadreIdentity identity = changes.write(cadre, form);
        trail.about(subject(cadre));
        return view(cadre, identity);
    }

    @Audited(Action.CADRE_FILE_READ)
    CadreFile file(UUID id) {
        Cadre cadre = visible(id);
        trail.about(subject(cadre));
        Map<String, List<?>> held = new LinkedHashMap<>();
        sections.forEach(section -> held.put(section.name(), section.of(id)));
        return new CadreFile(view(cadre, cadres.identity(id)), held);
    }

    private Cadre visible(UUID id) {
        return cadres.visible(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    private Cadre own(UUID id) {
        return cadres.visible(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private CadreView view(Cadre cadre, CadreIdentity identity) {
        return view(cadre, identity, LocalDate.now(clock));
    }

    private CadreView view(Cadre cadre, CadreIdentity identity, LocalDate on) {
        Office office = caller.require();
        boolean past = request.knownAt().isPresent();
        List<String> may = past ? List.of() : CadreDeeds.may(office, cadre.regionPath(), cadre.posted());
        return cadre.view(identity, checks.unitName(cadre.unitId()), postings.of(cadre.id(), on), may);
    }

    static Subject subject(Cadre cadre) {
        return new Subject(cadre.id().toString(), cadre.name(), cadre.regionPath(), cadre.unitPath());
    }
}
