package org.zhucun.command.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.EndOn;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;

/** 机构办理: founds organs, lets them go on under another name, ends them. */
@ApplicationScoped
@Transactional
class OrganService {
    private final OrganRepository organs;
    private final OrganViews views;
    private final PlacePages pages;
    private final Regions regions;
    private final RequestInfo request;
    private final Trail trail;

    OrganService(
            OrganRepository organs,
            OrganViews views,
            PlacePages pages,
            Regions regions,
            RequestInfo request,
            Trail trail) {
        this.organs = organs;
        this.views = views;
        this.pages = pages;
        this.regions = regions;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<OrganView> list(OrganFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        CursorPage<OrganRepository.Row> rows = pages.page(
                "organs",
                filter,
                after -> organs.page(filter, on, after).stream()
                        .map(row -> new PlacePages.Placed<>(row.regionPath(), row.id(), row))
                        .toList(),
                () -> organs.total(filter, on));
        return new CursorPage<>(views.of(rows.items(), on), rows.next(), rows.total());
    }

    OrganView get(UUID id, LocalDate asOf) {
        LocalDate on = pages.day(asOf);
        return organs.row(id, on)
                .map(row -> views.of(List.of(row), on).get(0))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.ORGAN_FOUNDED)
    OrganView found(FoundOrgan command) {
        Organ organ = new Organ(command, regions.requireWithin(command.regionCode(), command.from()));
        requireParent(command.parentId());
        List<AddFounder> founders = command.founders() == null ? List.of() : command.founders();
        if (organ.kind == OrganKind.STATIONING_OFFICE && founders.isEmpty()) {
            throw DomainException.invalid("/founders", "command.organ.founders");
        }
        organs.add(organ);
        organs.add(new OrganName(organ, command.name(), null, command.from()));
        for (int place = 0; place < founders.size(); place++) {
            organs.add(new OrganFounder(organ, founders.get(place), place));
        }
        organs.flush();
        trail.about(new Subject(organ.id.toString(), command.name(), organ.regionPath, null));
        return get(organ.id, null);
    }

    @Audited(Action.ORGAN_TRANSFERRED)
    OrganView transfer(UUID id, TransferOrgan command) {
        Organ organ = toChange(id);
        organ.requireSince("/on", command.on());
        organs.currentName(id).close(command.on());
        organs.flush();
        organs.add(new OrganName(organ, command.name(), command.ground(), command.on()));
        return done(organ, command.name());
    }

    @Audited(Action.ORGAN_ENDED)
    OrganView end(UUID id, EndOn command) {
        Organ organ = toChange(id);
        organ.end(command);
        return done(organ, organs.currentName(id).name);
    }

    /** An organ of the caller's place in the version that he read. */
    Organ toChange(UUID id) {
        Organ organ = organs.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(organ.version);
        return organs.lock(id).orElseThrow();
    }

    OrganView done(Organ organ, String label) {
        organs.flush();
        trail.about(new Subject(organ.id.toString(), label, organ.regionPath, null));
        return get(organ.id, null);
    }

    private void requireParent(UUID parent) {
        if (parent != null) {
            organs.find(parent)
                    .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION))
                    .requireThere();
        }
    }
}
