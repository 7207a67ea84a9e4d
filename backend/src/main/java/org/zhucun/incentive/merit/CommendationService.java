package org.zhucun.incentive.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 激励登记: single commendations and reminders. A promotion is recorded as one, with what follows from it. */
@ApplicationScoped
@Transactional
class CommendationService {
    private final Commendations entries;
    private final CommendationRepository commendations;
    private final Regions regions;
    private final Caller caller;
    private final MeritDesk desk;

    CommendationService(
            Commendations entries,
            CommendationRepository commendations,
            Regions regions,
            Caller caller,
            MeritDesk desk) {
        this.entries = entries;
        this.commendations = commendations;
        this.regions = regions;
        this.caller = caller;
        this.desk = desk;
    }

    @Audited(Action.COMMENDATION_RECORDED)
    CommendationView record(RecordCommendation command) {
        Commendation commendation = entries.entered(command);
        desk.about(
                commendation.id,
                commendation.title + " " + commendation.subjectName,
                commendation.regionPath,
                commendation.unitPath);
        return CommendationView.of(commendation);
    }

    CursorPage<CommendationView> page(CommendationFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "incentives", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<CommendationView> rows = after == null
                ? commendations.page(filter, null, null)
                : commendations.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<CommendationView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.on().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(commendations.total(filter)) : page;
    }

    Map<CommendationKind, Long> totals(CommendationFilter filter) {
        regions.readable(filter.region);
        return commendations.totals(filter);
    }

    DeliveryRate deliveryRate(DeliveryFilter filter) {
        regions.readable(filter.region);
        LocalDate today = desk.today();
        LocalDate to = filter.to == null ? today : filter.to;
        LocalDate from = filter.from == null ? to.withDayOfYear(1) : filter.from;
        if (to.isBefore(from)) {
            throw DomainException.invalid("to", "incentive.period");
        }
        return commendations.deliveryRate(filter, from, to, today);
    }
}
