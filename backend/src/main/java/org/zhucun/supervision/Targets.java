package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 督查对象定位: finds whom something is about, and in whose jurisdiction it therefore lies. */
@ApplicationScoped
class Targets {
    private static final int TOWNSHIP_LEVEL = 4;

    private final Teams teams;
    private final Cadres cadres;
    private final Organizations organizations;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    Targets(Teams teams, Cadres cadres, Organizations organizations, Regions regions, Caller caller, Clock clock) {
        this.teams = teams;
        this.cadres = cadres;
        this.organizations = organizations;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param villageCode the village concerned, or null: then the target's own place counts
     * @throws DomainException 403 OUT_OF_JURISDICTION when target or village is unknown or foreign
     */
    Whereabouts locate(TargetKind kind, String id, String villageCode) {
        LocalDate today = LocalDate.now(clock);
        RegionRef village = villageCode == null ? null : regions.requireWithin(villageCode, today);
        if (kind == TargetKind.TOWNSHIP) {
            RegionRef township = township(id, today);
            return whereabouts(new Target(kind, id, township.name()), township.path(), null, village);
        }
        Found found = found(kind, uuid(id));
        RegionRef place =
                village != null ? village : villageOf(found.regionPath(), today).orElse(null);
        return whereabouts(new Target(kind, id, found.name()), found.regionPath(), found.unitPath(), place);
    }

    /** What a target's own entry says. */
    private record Found(String name, String regionPath, String unitPath) {}

    private Found found(TargetKind kind, UUID id) {
        if (kind == TargetKind.TEAM) {
            TeamRef team = teams.requireTeam(id);
            return new Found(team.name(), team.regionPath(), team.unitPath());
        }
        if (kind == TargetKind.CADRE) {
            CadreRef cadre = cadres.require(id);
            return new Found(cadre.name(), cadre.regionPath(), cadre.unitPath());
        }
        OrganizationRef unit =
                organizations.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        // a unit may lie outside the county that it sends cadres to: then the finding lies with who found it
        String own = caller.require().path();
        return new Found(unit.name(), unit.regionPath().startsWith(own) ? unit.regionPath() : own, unit.path());
    }

    private RegionRef township(String code, LocalDate today) {
        RegionRef township = regions.requireWithin(code, today);
        if (township.level() != TOWNSHIP_LEVEL) {
            throw DomainException.invalid("/targetId", "supervision.township");
        }
        return township;
    }

    private static Whereabouts whereabouts(Target target, String path, String unitPath, RegionRef village) {
        return new Whereabouts(
                target,
                village == null ? path : village.path(),
                unitPath,
                target.kind() == TargetKind.CADRE ? UUID.fromString(target.id()) : null,
                village == null ? null : village.code(),
                village == null ? null : village.name());
    }

    private Optional<RegionRef> villageOf(String path, LocalDate today) {
        String code = RegionCode.ofPath(path);
        return RegionCode.isCode(code) && RegionCode.level(code) == RegionCode.VILLAGE
                ? regions.find(code, today)
                : Optional.empty();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.invalid("/targetId", "input.uuid");
        }
    }
}
