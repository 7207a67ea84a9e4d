package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.ByProduct;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;

/** 名册登记: puts people on the roll of a session, and tells whoever keeps the register where the cadres were. */
@ApplicationScoped
class Rolls {
    /** A roll is written into the registers at once, every day of everybody; more than this takes longer than anybody waits. */
    private static final int MOST_DAYS = 20_000;

    private final RollRepository roll;
    private final Regions regions;
    private final RequestInfo request;
    private final Event<ByProduct> byProducts;

    Rolls(RollRepository roll, Regions regions, RequestInfo request, Event<ByProduct> byProducts) {
        this.roll = roll;
        this.regions = regions;
        this.request = request;
        this.byProducts = byProducts;
    }

    void enter(TrainingView session, RollEntries entries) {
        within(session, entries);
        List<ByProduct.Stay> known = roll.stays(session.id(), null);
        if (roll.attend(session.id(), entries.attendees()) < entries.attendees().size()) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        roll.attendOthers(session.id(), entries.others());
        if (entries.everyoneIn() != null) {
            regions.requireWithin(entries.everyoneIn(), session.startedOn());
            roll.attendEveryone(session.id(), RegionCode.path(entries.everyoneIn()));
        }
        List<ByProduct.Stay> fresh = new ArrayList<>(roll.stays(session.id(), null));
        fresh.removeAll(new HashSet<>(known));
        fire(session, false, fresh);
    }

    void strike(TrainingView session, UUID entry) {
        long version = roll.version(session.id(), entry)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(version);
        List<ByProduct.Stay> wrong = roll.stays(session.id(), entry);
        roll.strike(session.id(), entry, version);
        fire(session, true, wrong);
    }

    /** Whoever keeps the register learns of the whole roll, as far as the caller sees it. */
    void tell(TrainingView session) {
        fire(session, false, roll.stays(session.id(), null));
    }

    /**
     * Before a course is corrected: where it will say nothing of anybody any more, or of days so far from these that nobody looks for them
     * there, its word is taken back. Else the new word takes the place of the old one, and days that both cover are not touched.
     */
    void before(TrainingView session, SessionFacts facts) {
        long moved = Math.abs(ChronoUnit.DAYS.between(session.startedOn(), facts.startedOn()));
        if (facts.kind() == TrainingKind.SELF_STUDY || moved + session.days() > ByProduct.AROUND) {
            fire(session, true, roll.stays(session.id(), null));
        }
    }

    private void fire(TrainingView session, boolean withdrawn, List<ByProduct.Stay> stays) {
        if (!stays.isEmpty() && session.kind() != TrainingKind.SELF_STUDY) {
            if (!withdrawn && stays.stream().mapToLong(Rolls::days).sum() > MOST_DAYS) {
                throw new DomainException(ProblemType.RULE_VIOLATED, "training.roll.long", MOST_DAYS);
            }
            byProducts.fire(new ByProduct(ByProduct.Kind.TRAINING, session.id(), session.title(), withdrawn, stays));
        }
    }

    private static long days(ByProduct.Stay stay) {
        return ChronoUnit.DAYS.between(stay.from(), stay.to()) + 1;
    }

    /** Others come from places of the caller, and days of attendance are days of the course. */
    private void within(TrainingView session, RollEntries entries) {
        LocalDate day = session.startedOn();
        regions.named(entries.places().collect(Collectors.toSet()), day);
        entries.places().forEach(place -> regions.requireWithin(place, day));
        for (int i = 0; i < entries.attendees().size(); i++) {
            atMost(session.days(), entries.attendees().get(i).days(), "/attendees/" + i + "/days");
        }
        for (int i = 0; i < entries.others().size(); i++) {
            atMost(session.days(), entries.others().get(i).days(), "/others/" + i + "/days");
        }
    }

    private static void atMost(int held, Integer attended, String at) {
        if (attended != null && attended > held) {
            throw DomainException.invalid(at, "training.attendee.days", held);
        }
    }
}
