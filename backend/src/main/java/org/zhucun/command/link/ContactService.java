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
import org.zhucun.command.PlaceFilter;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 联系包抓办理 */
@ApplicationScoped
@Transactional
class ContactService {
    private final ContactRepository contacts;
    private final Teams teams;
    private final Regions regions;
    private final PlacePages pages;
    private final CommandRights rights;
    private final RequestInfo request;
    private final Trail trail;

    ContactService(
            ContactRepository contacts,
            Teams teams,
            Regions regions,
            PlacePages pages,
            CommandRights rights,
            RequestInfo request,
            Trail trail) {
        this.contacts = contacts;
        this.teams = teams;
        this.regions = regions;
        this.pages = pages;
        this.rights = rights;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<ContactView> list(ContactFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        return pages.page(
                "contacts",
                filter,
                after -> contacts.page(filter, on, after).stream()
                        .map(one -> new PlacePages.Placed<>(one.regionPath, one.id, view(one)))
                        .toList(),
                () -> contacts.total(filter, on));
    }

    CursorPage<UncoveredTeam> uncovered(PlaceFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        return pages.page(
                "uncovered-teams",
                filter,
                after -> contacts.uncovered(filter, on, after),
                () -> contacts.uncoveredTotal(filter, on));
    }

    ContactView get(UUID id) {
        return view(contacts.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND)));
    }

    @Audited(Action.CONTACT_ASSIGNED)
    ContactView assign(AssignContact command) {
        Contact contact = new Contact(command);
        if (command.targetKind() == ContactTarget.TEAM) {
            aimAtTeam(contact, command);
        } else {
            aimAtPlace(contact, command);
        }
        contacts.add(contact);
        return done(contact);
    }

    @Audited(Action.CONTACT_ENDED)
    ContactView end(UUID id, EndOn command) {
        Contact contact = contacts.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(contact.version);
        contact.end(command);
        return done(contact);
    }

    private void aimAtTeam(Contact contact, AssignContact command) {
        if (command.teamId() == null || command.regionCode() != null) {
            throw DomainException.invalid("/teamId", "command.contact.team");
        }
        TeamRef team = teams.requireTeam(command.teamId());
        contact.aimAt(regions.require(team.homeVillageCode(), command.from()), team.name());
    }

    private void aimAtPlace(Contact contact, AssignContact command) {
        if (command.regionCode() == null || command.teamId() != null) {
            throw DomainException.invalid("/regionCode", "command.contact.target");
        }
        RegionRef place = regions.requireWithin(command.regionCode(), command.from());
        contact.aimAt(place, place.name());
    }

    private ContactView done(Contact contact) {
        contacts.flush();
        trail.about(new Subject(
                contact.id.toString(), contact.personName + " " + contact.targetName, contact.regionPath, null));
        return view(contact);
    }

    private ContactView view(Contact contact) {
        return ContactView.of(contact, rights.unless(contact.validTo != null, contact.regionPath, "end"));
    }
}
