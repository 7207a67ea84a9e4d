package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
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

    Targets(Teams teams, Cadres cadres, Organizations organizations, Regions regions, Caller caller) {
        this.teams = teams;
        this.cadres = cadres;
        this.organizations = organizations;
        this.regions = regions;
        this.caller = caller;
    }

    /**
     * @param villageCode the village concerned, or null: then the target's own place counts
     * @param on the day that is spoken of: places and stays are those of that day
     * @throws DomainException 403 OUT_OF_JURISDICTION when target or village is unknown or foreign
     */
    Whereabouts locate(TargetKind kind, String id, String villageCode, LocalDate on) {
        RegionRef village = villageCode == null ? null : regions.requireWithin(villageCode, on);
        if (kind == TargetKind.TOWNSHIP) {
            RegionRef township = township(id, on);
            return whereabouts(new Target(kind, id, township.name()), township.path(), null, village);
        }
        Found found = found(kind, uuid(id), on);
        RegionRef place =
                village != null ? village : villageOf(found.regionPath(), on).orElse(null);
        return whereabouts(new Target(kind, id, found.name()), found.regionPath(), found.unitPath(), place);
    }

    /** What a target's own entry says. */
    private record Found(String name, String regionPath, String unitPath) {}

    private Found found(TargetKind kind, UUID id, LocalDate on) {
        if (kind == TargetKind.TEAM) {
            TeamRef team = teams.requireTeam(id);
            return new Found(team.name(), team.regionPath(), team.unitPath());
        }
        if (kind == TargetKind.CADRE) {
            return teams.postingOf(id, on)
                    .map(stay -> new Found(stay.cadreName(), stay.regionPath(), stay.unitPath()))
                    .orElseGet(() -> cadre(id));
        }
        OrganizationRef unit =
                organizations.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        // a unit may lie outside the county that it sends cadres to: then the finding lies with who found it
        String own = caller.require().path();
        return new Found(unit.name(), unit.regionPath().startsWith(own) ? unit.regionPath() : own, unit.path());
    }

    private Found cadre(UUID id) {
        CadreRef cadre = cadres.require(id);
        return new Found(cadre.name(), cadre.regionPath(), cadre.unitPath());
    }

    private RegionRef township(String code, LocalDate on) {
        RegionRef township = regions.requireWithin(code, on);
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

    private Optional<RegionRef> villageOf(String path, LocalDate on) {
        String code = RegionCode.ofPath(path);
        return RegionCode.isCode(code) && RegionCode.level(code) == RegionCode.VILLAGE
                ? regions.find(code, on)
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
