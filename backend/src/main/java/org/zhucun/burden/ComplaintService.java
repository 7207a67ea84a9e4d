package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 投诉建议: every user writes, the office above the one complained about answers. */
@ApplicationScoped
@Transactional
class ComplaintService {
    private final ComplaintRepository complaints;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ComplaintService(
            ComplaintRepository complaints,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.complaints = complaints;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    /** The deed lies with the office above: the trail that the one complained about may read does not name the author either. */
    @Audited(Action.COMPLAINT_FILED)
    ComplaintView file(FileComplaint command) {
        LocalDate today = today();
        regions.find(command.aboutRegionCode(), today)
                .orElseThrow(() -> DomainException.invalid("/aboutRegionCode", "burden.about"));
        String parent = RegionCode.parent(command.aboutRegionCode());
        String above = parent == null ? "/" : RegionCode.path(parent);
        if (parent == null && !complaints.hasNationalOffice(today)) {
            throw DomainException.invalid("/aboutRegionCode", "burden.about.province");
        }
        UUID id = Ids.next();
        Office author = caller.require();
        complaints.file(id, command, above, author, today);
        trail.about(new Subject(id.toString(), command.kind().name(), above, null));
        return told(List.of(ComplaintView.filed(id, command, author.accountName(), today)), false)
                .get(0);
    }

    /** One's own, wherever they lie and whatever office one acts as. */
    CursorPage<ComplaintView> mine(Paging paging) {
        Office office = caller.require();
        CursorBinding binding =
                new CursorBinding("complaints-mine", "", office.accountId().toString());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        List<ComplaintView> rows =
                complaints.of(office, after == null ? null : UUID.fromString(after.get(0)), paging.size);
        return CursorPage.of(
                told(rows, false), paging.size, binding, row -> List.of(row.id().toString()), row -> row);
    }

    CursorPage<ComplaintView> page(ComplaintFilter filter) {
        CursorBinding binding = new CursorBinding(
                "complaints", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<ComplaintView> rows = after == null
                ? complaints.page(filter, null, null)
                : complaints.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        return cut(told(rows, true), filter, binding);
    }

    CursorPage<ComplaintView> aboutUs(Paging paging) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("complaints-about-us", "", office.path());
        List<String> after = Cursor.decode(paging.after, 2, binding);
        List<ComplaintView> rows = after == null
                ? complaints.notices(office.path(), null, null, paging.size)
                : complaints.notices(
                        office.path(), LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), paging.size);
        return cut(told(rows, false), paging, binding);
    }

    @Audited(Action.COMPLAINT_ANSWERED)
    ComplaintView answer(UUID id, AnswerComplaint command) {
        ComplaintView complaint =
                complaints.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(complaint.version());
        if (complaint.state() == ComplaintState.ANSWERED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "burden.answered");
        }
        complaints.answer(complaint, command.answer(), caller.require(), today());
        String parent = RegionCode.parent(complaint.aboutRegionCode());
        trail.about(new Subject(
                id.toString(), complaint.kind().name(), parent == null ? "/" : RegionCode.path(parent), null));
        return told(List.of(complaints.find(id).orElseThrow()), true).get(0);
    }

    private List<ComplaintView> told(List<ComplaintView> rows, boolean answering) {
        Map<String, RegionRef> places =
                regions.named(rows.stream().map(ComplaintView::aboutRegionCode).collect(Collectors.toSet()), today());
        boolean may = answering && caller.require().tree() == Tree.REGION;
        return rows.stream()
                .map(row -> row.told(
                        places.containsKey(row.aboutRegionCode())
                                ? places.get(row.aboutRegionCode()).name()
                                : row.aboutRegionCode(),
                        row.state() == ComplaintState.WAITING
                                ? Long.valueOf(ChronoUnit.DAYS.between(row.filedOn(), today()))
                                : null,
                        may && row.state() == ComplaintState.WAITING ? List.of("answer") : List.of()))
                .toList();
    }

    private static CursorPage<ComplaintView> cut(List<ComplaintView> rows, Paging paging, CursorBinding binding) {
        return CursorPage.of(
                rows,
                paging.size,
                binding,
                row -> List.of(row.filedOn().toString(), row.id().toString()),
                row -> row);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
