package org.zhucun.region.county;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;

/** 县的类别办理 */
@ApplicationScoped
@Transactional
class DesignationService {
    private static final int COUNTY = 3;

    private final DesignationRepository designations;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    DesignationService(
            DesignationRepository designations,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.designations = designations;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    List<DesignationView> of(String county) {
        return designations.of(county);
    }

    @Audited(Action.COUNTY_DESIGNATED)
    DesignationView designate(String code, DesignateCounty command) {
        RegionRef county = regions.requireWithin(code, LocalDate.now(clock));
        if (county.level() != COUNTY) {
            throw DomainException.invalid("county", "region.county.level");
        }
        Designation designation = new Designation(county, command);
        designations.add(designation);
        return done(designation);
    }

    @Audited(Action.COUNTY_DESIGNATION_ENDED)
    DesignationView end(String code, UUID id, EndDesignation command) {
        Designation designation = designations
                .find(id)
                .filter(one -> one.countyCode.equals(code)
                        && caller.require().tree() == Tree.REGION
                        && caller.require().covers(one.regionPath))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(designation.version);
        designation.end(command.on());
        return done(designation);
    }

    private DesignationView done(Designation designation) {
        designations.flush();
        trail.about(new Subject(designation.id.toString(), designation.countyCode, designation.regionPath, null));
        return DesignationView.of(designation);
    }
}
