package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 花名册: the caller's cadres as a list, and by their identity. */
@ApplicationScoped
@Transactional
class RosterService {
    private final RosterRepository roster;
    private final Postings postings;
    private final PersonalCipher cipher;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;

    RosterService(
            RosterRepository roster,
            Postings postings,
            PersonalCipher cipher,
            Regions regions,
            Caller caller,
            Trail trail) {
        this.roster = roster;
        this.postings = postings;
        this.cipher = cipher;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
    }

    CursorPage<CadreItem> list(CadreFilter filter) {
        Office office = caller.require();
        regions.readable(filter.region);
        refuseTwoDays(filter);
        CursorBinding binding = new CursorBinding("cadres", filter.asText(), office.tree() + office.path());
        boolean past = filter.knownAt != null;
        RosterRepository.Last last = last(Cursor.decode(filter.after, 3, binding));
        List<RosterRow> fetched = roster.page(filter, office.tree(), last);
        Map<UUID, CurrentPosting> current =
                filter.asOf == null ? current(fetched) : postings.of(ids(fetched), filter.asOf);
        CursorPage<CadreItem> page = CursorPage.of(
                fetched,
                filter.size,
                binding,
                row -> row.key(office.tree()),
                row -> row.item(current.get(row.id()), past ? List.of() : row.may(office)));
        return filter.withTotal ? page.withTotal(roster.total(filter, office.tree())) : page;
    }

    @Audited(Action.CADRE_SEARCHED_BY_IDENTITY)
    CursorPage<CadreItem> search(IdentitySearch search) {
        List<RosterRow> found = found(search);
        trail.about(new Subject(null, search.citizenId() != null ? "citizenId" : "phone", null, null));
        trail.detail(Map.of("by", search.citizenId() != null ? "citizenId" : "phone", "found", found.size()));
        Map<UUID, CurrentPosting> current = current(found);
        List<CadreItem> items = found.stream()
                .map(row -> row.item(current.get(row.id()), row.may(caller.require())))
                .toList();
        return new CursorPage<>(items, null, null);
    }

    private List<RosterRow> found(IdentitySearch search) {
        if ((search.citizenId() == null) == (search.phone() == null)) {
            throw DomainException.invalid("", "cadre.search.one");
        }
        if (search.citizenId() != null) {
            CitizenId.problem(search.citizenId()).ifPresent(key -> {
                throw DomainException.of(ProblemType.INVALID_INPUT).at("/citizenId", key);
            });
            String number = CitizenId.of(search.citizenId()).value();
            return roster.byIdentity("citizen_id_index", cipher.blindIndex(CadreIdentity.CITIZEN_ID, number));
        }
        Phone phone =
                Phone.parse(search.phone()).orElseThrow(() -> DomainException.invalid("/phone", "cadre.phone.form"));
        return roster.byIdentity("phone_index", cipher.blindIndex(CadreIdentity.PHONE, phone.value()));
    }

    private Map<UUID, CurrentPosting> current(List<RosterRow> rows) {
        return postings.of(ids(rows.stream().filter(RosterRow::posted).toList()));
    }

    private static List<UUID> ids(List<RosterRow> rows) {
        return rows.stream().map(RosterRow::id).toList();
    }

    /** Whether he is posted and as what is on the row as it stands; of another day only his postings tell. */
    private static void refuseTwoDays(CadreFilter filter) {
        if (filter.asOf != null && (filter.posted != null || filter.role != null)) {
            throw DomainException.invalid("asOf", "cadre.asOf.present");
        }
    }

    private static RosterRepository.Last last(List<String> cursor) {
        return cursor == null
                ? null
                : new RosterRepository.Last(cursor.get(0), cursor.get(1), UUID.fromString(cursor.get(2)));
    }
}
