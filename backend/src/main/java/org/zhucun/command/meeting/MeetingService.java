package org.zhucun.command.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 会议登记 */
@ApplicationScoped
@Transactional
class MeetingService {
    private final MeetingRepository meetings;
    private final Cadences cadences;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings, Cadences cadences, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.cadences = cadences;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<MeetingView> list(MeetingFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("meetings", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<MeetingView> page = CursorPage.of(
                after == null
                        ? meetings.page(filter, null, null)
                        : meetings.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1))),
                filter.size,
                binding,
                row -> List.of(row.heldOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(meetings.total(filter)) : page;
    }

    MeetingView get(UUID id) {
        return meetings.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.MEETING_RECORDED)
    MeetingView record(RecordMeeting command) {
        if (command.heldOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/heldOn", "command.meeting.future");
        }
        Meeting meeting = new Meeting(command, regions.requireWithin(command.regionCode(), command.heldOn()));
        meetings.add(meeting);
        trail.about(new Subject(meeting.id.toString(), meeting.title, meeting.regionPath, null));
        return get(meeting.id);
    }

    /** A region's year as seen on a day. */
    Cadence cadence(String region, MeetingKind kind, int year, LocalDate asOf) {
        regions.readable(region);
        return cadences.of(region, kind, year, asOf == null ? LocalDate.now(clock) : asOf);
    }
}
