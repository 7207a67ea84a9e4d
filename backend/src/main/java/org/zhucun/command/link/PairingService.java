package org.zhucun.command.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.CommandRights;
import org.zhucun.command.EndOn;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;
import org.zhucun.region.Regions;

/** 结对办理 */
@ApplicationScoped
@Transactional
class PairingService {
    private final PairingRepository pairings;
    private final Organizations organizations;
    private final Regions regions;
    private final PlacePages pages;
    private final CommandRights rights;
    private final RequestInfo request;
    private final Trail trail;

    PairingService(
            PairingRepository pairings,
            Organizations organizations,
            Regions regions,
            PlacePages pages,
            CommandRights rights,
            RequestInfo request,
            Trail trail) {
        this.pairings = pairings;
        this.organizations = organizations;
        this.regions = regions;
        this.pages = pages;
        this.rights = rights;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<PairingView> list(PairingFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        return pages.page(
                "pairings",
                filter,
                after -> pairings.page(filter, on, after).stream()
                        .map(one -> new PlacePages.Placed<>(one.regionPath, one.id, view(one)))
                        .toList(),
                () -> pairings.total(filter, on));
    }

    PairingView get(UUID id) {
        return view(pairings.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.UNIT_PAIRED)
    PairingView pair(PairUnit command) {
        OrganizationRef unit = organizations
                .find(command.unitId())
                .filter(found -> !found.ended())
                .orElseThrow(() -> DomainException.invalid("/unitId", "command.pairing.unit"));
        Pairing pairing =
                new Pairing(unit, regions.requireWithin(command.villageCode(), command.from()), command.from());
        pairings.add(pairing);
        return done(pairing);
    }

    @Audited(Action.PAIRING_ENDED)
    PairingView end(UUID id, EndOn command) {
        Pairing pairing = pairings.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(pairing.version);
        pairing.end(command);
        return done(pairing);
    }

    private PairingView done(Pairing pairing) {
        pairings.flush();
        trail.about(new Subject(
                pairing.id.toString(),
                pairing.unitName + " " + pairing.villageName,
                pairing.regionPath,
                pairing.unitPath));
        return view(pairing);
    }

    private PairingView view(Pairing pairing) {
        return PairingView.of(pairing, rights.unless(pairing.validTo != null, pairing.regionPath, "end"));
    }
}
