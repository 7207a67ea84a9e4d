package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;

/** 登记核对: whether a form may be taken over, told field by field. */
@ApplicationScoped
class CadreChecks {
    private final Organizations organizations;
    private final PersonalCipher cipher;
    private final Caller caller;
    private final Validator validator;
    private final Clock clock;

    CadreChecks(Organizations organizations, PersonalCipher cipher, Caller caller, Validator validator, Clock clock) {
        this.organizations = organizations;
        this.cipher = cipher;
        this.caller = caller;
        this.validator = validator;
        this.clock = clock;
    }

    /** Form and agreement of a new cadre's fields; units and numbers elsewhere are not looked up. */
    List<FieldProblem> newForm(CadreForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ConstraintViolation<CadreForm> violation : validator.validate(form)) {
            problems.add(FieldProblem.of(violation));
        }
        if (form.citizenId() == null) {
            problems.add(FieldProblem.of("citizenId", "input.required"));
        }
        problems.addAll(CadreRules.check(form, LocalDate.now(clock)));
        return problems;
    }

    CheckedForm toRegister(CadreForm form) {
        DomainException problem = problems(form);
        boolean refused = found(form);
        if (form.citizenId() == null) {
            problem.at("/citizenId", "input.required");
            refused = true;
        }
        OrganizationRef unit = unit(form, problem);
        String region = managingRegion(form);
        if (region.isEmpty()) {
            problem.at("/managingRegionCode", "input.required");
        }
        if (refused || unit == null || region.isEmpty()) {
            throw problem;
        }
        requireOwn(region);
        return new CheckedForm(CitizenId.of(form.citizenId()), phone(form), unit, region);
    }

    /** A change is checked against the number on file when the form brings none. */
    CheckedForm toChange(CadreForm form, Cadre cadre, CadreIdentity identity) {
        CitizenId onFile = identity.openCitizenId(cipher);
        CadreForm whole = form.citizenId() == null ? form.withCitizenId(onFile.value()) : form;
        DomainException problem = problems(whole);
        boolean refused = found(whole);
        OrganizationRef unit = unit(form, problem);
        String region = form.managingRegionCode();
        boolean moved = region != null && !region.equals(cadre.managingRegionCode());
        if (moved) {
            problem.at("/managingRegionCode", "cadre.managingRegion.fixed");
        }
        if (refused || moved || unit == null) {
            throw problem;
        }
        return new CheckedForm(CitizenId.of(whole.citizenId()), phone(form), unit, cadre.managingRegionCode());
    }

    String unitName(UUID unitId) {
        return organizations.find(unitId).map(OrganizationRef::name).orElse(null);
    }

    /** The caller's own region unless the form names one; empty for the whole country, which manages nobody itself. */
    String managingRegion(CadreForm form) {
        return form.managingRegionCode() != null
                ? form.managingRegionCode()
                : caller.require().nodeCode();
    }

    boolean own(String regionCode) {
        return caller.require().covers(RegionCode.path(regionCode));
    }

    void requireOwn(String regionCode) {
        if (!own(regionCode)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
    }

    private OrganizationRef unit(CadreForm form, DomainException problem) {
        OrganizationRef unit = organizations.find(form.unitId()).orElse(null);
        if (unit == null || unit.ended()) {
            problem.at("/unitId", unit == null ? "cadre.unit.unknown" : "cadre.unit.ended");
            return null;
        }
        return unit;
    }

    private boolean found(CadreForm form) {
        return !CadreRules.check(form, LocalDate.now(clock)).isEmpty();
    }

    private DomainException problems(CadreForm form) {
        DomainException problem = DomainException.of(ProblemType.INVALID_INPUT);
        List<FieldProblem> found = CadreRules.check(form, LocalDate.now(clock));
        found.forEach(each ->
                problem.at("/" + each.field(), each.key(), each.arguments().toArray()));
        return problem;
    }

    private static Phone phone(CadreForm form) {
        return form.phone() == null ? null : Phone.parse(form.phone()).orElseThrow();
    }
}
