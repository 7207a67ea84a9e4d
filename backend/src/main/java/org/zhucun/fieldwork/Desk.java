package org.zhucun.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 经办: what every slice of the room asks: who acts, on which day, where, and how it is told. */
@ApplicationScoped
public class Desk {
    private final Caller caller;
    private final RequestInfo request;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    Desk(Caller caller, RequestInfo request, Regions regions, Trail trail, Clock clock) {
        this.caller = caller;
        this.request = request;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    public Office office() {
        return caller.require();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day asked for, else today. */
    public LocalDate day(LocalDate asked) {
        return asked == null ? today() : asked;
    }

    /** 400 for a day that has not come yet. */
    public void requireNotFuture(String at, LocalDate day) {
        if (day.isAfter(today())) {
            throw DomainException.invalid(at, "fieldwork.day.future");
        }
    }

    /** 400 where a period ends before it begins. */
    public void requirePeriod(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw DomainException.invalid("to", "fieldwork.period");
        }
    }

    /** The place something is written about: 403 when it is not the caller's. */
    public RegionRef place(String code) {
        return regions.requireWithin(code, today());
    }

    /** 412 when somebody changed it meanwhile, 428 when the version is not told. */
    public void requireVersion(long version) {
        request.requireVersion(version);
    }

    /** The deeds, if the office keeps the rows of this place; none with what was on record once. */
    public List<String> may(String permission, String regionPath, String... deeds) {
        Office office = caller.require();
        boolean holds = request.knownAt().isEmpty()
                && office.may(permission)
                && office.tree() == Tree.REGION
                && office.covers(regionPath);
        return holds ? List.of(deeds) : List.of();
    }

    /** Says what the deed is about. */
    public void about(UUID id, String label, String regionPath, String unitPath) {
        trail.about(new Subject(id.toString(), label, regionPath, unitPath));
    }
}
