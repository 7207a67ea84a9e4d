package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 机构业务: shows the directory to everybody, and lets a region keep its own entries. */
@ApplicationScoped
@Transactional
class OrganizationService {
    private static final String COUNTRY = "000000";

    private final OrganizationRepository organizations;
    private final OrganizationEntries entries;
    private final Regions regions;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationEntries entries,
            Regions regions,
            Trail trail,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.organizations = organizations;
        this.entries = entries;
        this.regions = regions;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    CursorPage<OrganizationView> list(OrganizationFilter filter) {
        // every office sees the same directory, so a cursor is nobody's in particular
        CursorBinding binding = new CursorBinding("organizations", filter.asText(), "");
        List<Organization> fetched = organizations.page(filter, last(Cursor.decode(filter.after, 3, binding)));
        Map<String, RegionRef> named =
                regions.named(fetched.stream().map(Organization::regionCode).toList(), LocalDate.now(clock));
        CursorPage<OrganizationView> page = CursorPage.of(
                fetched,
                filter.size,
                binding,
                each -> List.of(each.regionPath(), each.name(), each.id().toString()),
                each -> each.view(regionName(each, named), caller.require()));
        return filter.withTotal ? page.withTotal(organizations.total(filter)) : page;
    }

    OrganizationView get(UUID id) {
        return view(organizations.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.ORGANIZATION_CREATED)
    OrganizationView enter(NewOrganization command) {
        Organization organization = entries.enter(command);
        trail.about(subject(organization));
        return view(organization);
    }

    @Audited(Action.ORGANIZATION_CHANGED)
    OrganizationView change(UUID id, ChangedOrganization command) {
        Organization organization = entries.own(id);
        request.requireVersion(organization.version());
        entries.change(organization, command);
        trail.about(subject(organization));
        return view(organization);
    }

    @Audited(Action.ORGANIZATION_ENDED)
    OrganizationView end(UUID id, EndOrganization command) {
        Organization organization = entries.own(id);
        request.requireVersion(organization.version());
        if (organizations.hasActiveChildren(id)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "organization.end.children");
        }
        organization.end(command.on());
        organizations.flush();
        trail.about(subject(organization));
        return view(organization);
    }

    private OrganizationView view(Organization organization) {
        Map<String, RegionRef> named = regions.named(List.of(organization.regionCode()), LocalDate.now(clock));
        return organization.view(regionName(organization, named), caller.require());
    }

    private static String regionName(Organization organization, Map<String, RegionRef> named) {
        if (organization.regionCode().equals(COUNTRY)) {
            return "全国";
        }
        RegionRef region = named.get(organization.regionCode());
        return region == null ? organization.regionCode() : region.name();
    }

    private static OrganizationRepository.Last last(List<String> cursor) {
        return cursor == null
                ? null
                : new OrganizationRepository.Last(cursor.get(0), cursor.get(1), UUID.fromString(cursor.get(2)));
    }

    private static Subject subject(Organization organization) {
        return new Subject(
                organization.id().toString(), organization.name(), organization.regionPath(), organization.unitPath());
    }
}
