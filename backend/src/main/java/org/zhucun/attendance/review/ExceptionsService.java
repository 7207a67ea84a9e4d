package org.zhucun.attendance.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Entry;
import org.zhucun.attendance.Explanations;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 某日例外服务: who was not in the village on a day, and why. */
@ApplicationScoped
@Transactional
class ExceptionsService {
    private final ReviewRepository review;
    private final Registers registers;
    private final Regions regions;
    private final Explanations explanations;
    private final Caller caller;
    private final Clock clock;

    ExceptionsService(
            ReviewRepository review,
            Registers registers,
            Regions regions,
            Explanations explanations,
            Caller caller,
            Clock clock) {
        this.review = review;
        this.registers = registers;
        this.regions = regions;
        this.explanations = explanations;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<ExceptionView> page(ExceptionsFilter filter) {
        if (filter.date.isAfter(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "attendance.rejected.FUTURE_DAY");
        }
        String region = regions.readable(filter.region);
        String path = region.isEmpty() ? "/" : RegionCode.path(region);
        CursorBinding binding = new CursorBinding(
                "exceptions", filter.asText(), caller.require().path());
        List<ReviewRepository.Place> places = review.away(
                filter.date,
                path,
                filter.status == null ? null : filter.status.letter(),
                place(filter.after, binding),
                filter.size + 1);
        Map<UUID, ExceptionView> views = views(places, filter.date);
        return CursorPage.of(places, filter.size, binding, ExceptionsService::key, place -> views.get(place.id()));
    }

    static List<String> key(ReviewRepository.Place place) {
        return List.of(place.path(), place.id().toString());
    }

    static ReviewRepository.Place place(String cursor, CursorBinding binding) {
        List<String> last = Cursor.decode(cursor, 2, binding);
        return last == null
                ? ReviewRepository.Place.FIRST
                : new ReviewRepository.Place(last.get(0), UUID.fromString(last.get(1)));
    }

    private Map<UUID, ExceptionView> views(List<ReviewRepository.Place> places, LocalDate day) {
        List<PostedMonth> postings = registers.months(
                places.stream().map(ReviewRepository.Place::id).collect(Collectors.toSet()), YearMonth.from(day));
        Map<UUID, List<Entry>> entries =
                registers.entries(postings, day, day).stream().collect(Collectors.groupingBy(Entry::postingId));
        return postings.stream()
                .map(posting ->
                        view(posting, day, HalfDay.newest(entries.getOrDefault(posting.postingId(), List.of()))))
                .collect(Collectors.toMap(ExceptionView::postingId, Function.identity()));
    }

    private ExceptionView view(PostedMonth posting, LocalDate day, Map<HalfDay, Entry> newest) {
        return new ExceptionView(
                posting.postingId(),
                posting.cadreId(),
                posting.cadreName(),
                posting.teamName(),
                posting.villageCode(),
                posting.villageName(),
                part(posting, newest.get(new HalfDay(day, Half.AM)), day, Half.AM),
                part(posting, newest.get(new HalfDay(day, Half.PM)), day, Half.PM));
    }

    private ExceptionView.Part part(PostedMonth posting, Entry entry, LocalDate day, Half half) {
        AttendanceStatus status = posting.status(day, half);
        return status == AttendanceStatus.IN_VILLAGE || entry == null
                ? null
                : new ExceptionView.Part(status, explanations.why(entry, half));
    }
}
