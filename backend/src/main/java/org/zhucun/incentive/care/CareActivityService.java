package org.zhucun.incentive.care;

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
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 关爱活动办理 */
@ApplicationScoped
@Transactional
class CareActivityService {
    private final CareActivityRepository activities;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    CareActivityService(CareActivityRepository activities, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.activities = activities;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<CareActivityView> page(CareActivityFilter filter) {
        String code = regions.readable(filter.region);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        CursorBinding binding = new CursorBinding(
                "care-activities", filter.asText(), caller.require().path());
        CursorPage<CareActivityView> page = CursorPage.of(
                activities.page(filter, path, Cursor.decode(filter.after, 2, binding)),
                filter.size,
                binding,
                row -> List.of(row.on().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(activities.total(filter, path)) : page;
    }

    @Audited(Action.CARE_ACTIVITY_RECORDED)
    CareActivityRecorded record(RecordCareActivity command) {
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/on", "incentive.day.future");
        }
        Office office = caller.require();
        List<UUID> cadres = command.cadreIds().stream().distinct().toList();
        if (activities.posted(cadres, command.on()) != cadres.size()) {
            throw new DomainException(ProblemType.OUT_OF_JURISDICTION, "incentive.care.not-posted");
        }
        int recorded = activities.record(command, cadres, office);
        boolean region = office.tree() == Tree.REGION;
        trail.about(new Subject(
                null,
                command.kind() + " " + command.on(),
                region ? office.path() : null,
                region ? null : office.path()));
        trail.detail(Map.of("kind", command.kind().name(), "recorded", recorded));
        return new CareActivityRecorded(recorded);
    }
}
